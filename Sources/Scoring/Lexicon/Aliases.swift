extension Lexicon {
  /// Names for the same thing in machine learning and computing; one cluster a line, members may be
  /// of several words. Compared by stems.
  static let aliasesTable = """
    neural network,neural net,nn,ann,artificial neural network,neuronal network
    multilayer perceptron,multi layer perceptron,multilayered perceptron,mlp,feed forward network,feedforward network,feed forward neural network,fully connected network,dense network
    feed forward,feedforward
    convolutional neural network,cnn,convnet,convolutional network,convolution network
    recurrent neural network,rnn,recurrent network,recurrent nn
    long short term memory,lstm
    gated recurrent unit,gru
    support vector machine,svm,support vector classifier,maximum margin classifier
    principal component analysis,pca,karhunen loeve transform,principal components
    independent component analysis,ica
    linear discriminant analysis,lda,fisher discriminant
    self organizing map,self organising map,som,kohonen map,kohonen network,sofm,self organizing feature map
    radial basis function,rbf
    restricted boltzmann machine,rbm
    boltzmann machine,bm
    deep belief network,dbn
    k nearest neighbor,k nearest neighbour,knn,k nn,nearest neighbor classifier
    nearest neighbor,nearest neighbour,closest point,closest neighbor,closest data point
    generative adversarial network,gan
    variational autoencoder,vae
    autoencoder,auto encoder,auto associator,autoassociative network
    rectified linear unit,relu,rectifier,rectified linear
    hyperbolic tangent,tanh,tan hyperbolic,tansig
    sigmoid,sigmoidal,logistic function,s shaped,s shape,logistic sigmoid,squashing function
    activation function,transfer function,squashing function,non linearity,nonlinearity,nonlinear function
    softmax,normalized exponential
    loss function,cost function,error function,objective function,criterion,energy function
    loss,cost,error
    gradient descent,steepest descent,sgd,stochastic gradient descent,gradient method,delta rule
    stochastic gradient descent,sgd,online learning,sequential learning
    batch learning,batch mode,batch training,offline learning
    mini batch,minibatch,batch
    backpropagation,back propagation,backprop,back prop,bp,error propagation,backward pass
    backpropagation through time,bptt
    learning rate,step size,eta,step length
    learning rate,learning parameter
    epoch,pass,iteration,training cycle
    overfitting,over fitting,overfit,over fit,overtraining,over training,memorization,memorize,memorise
    underfitting,under fitting,underfit,high bias
    generalization,generalisation,generalize,generalise,unseen data,new data
    regularization,regularisation,weight decay,penalty term,shrinkage
    l2 regularization,ridge,weight decay,tikhonov regularization
    l1 regularization,lasso
    dropout,drop out
    early stopping,stop early,stop training early,stopping early
    cross validation,crossvalidation,k fold,leave one out
    validation set,validation data,validation dataset,dev set,development set,holdout set,hold out set
    test set,testing set,test data,test dataset,testing data,evaluation set
    training set,train set,training data,training dataset,training examples,training samples,learning set
    dataset,data set,data,samples,examples
    data point,datapoint,sample,example,instance,observation,pattern,input vector,datum
    data augmentation,augmentation,augment,artificial data,additional data
    label,class,target,category,desired output,desired response
    ground truth,label,desired output,target value,true value,desired response
    desired output,target,desired response,desired value,expected output,teacher,correct output
    actual output,output,prediction,network output,predicted output,response
    error signal,error,difference,deviation
    feature,attribute,variable,predictor,input dimension
    feature map,feature maps,activation map,convolved feature
    feature extraction,extract features,feature detection,detect features
    feature selection,select features
    filter,kernel,mask,convolution matrix
    pooling,subsampling,sub sampling,downsampling,down sampling,max pooling
    max pooling,maxpool,maximum pooling
    stride,step
    padding,zero padding
    convolution,convolve,convolutional
    receptive field,local region,local receptive field
    weight sharing,shared weights,share weights,same weights,parameter sharing,weight tying
    neuron,node,unit,perceptron,cell,processing unit,computational unit
    synapse,synaptic link,link,connection,edge,synaptic connection
    synaptic weight,weight,weights,connection strength,parameter
    bias,threshold,offset,intercept
    adder,summing junction,sum,summation,summer,linear combiner,adds,weighted sum,combiner
    weighted sum,linear combination,induced local field,net input,dot product,inner product,sum of weighted inputs,activation potential
    induced local field,local field,net input,activation potential,v
    inner product,dot product,scalar product
    hidden layer,intermediate layer,hidden unit,hidden neuron
    input layer,source nodes,sensory nodes
    output layer,last layer,final layer
    output neuron,output node,output unit
    hidden neuron,hidden node,hidden unit
    layer,stage,level
    single layer perceptron,perceptron,slp,rosenblatt
    deep learning,deep network,deep neural network,dnn
    supervised learning,supervised,learning with a teacher,labelled data,labeled data
    unsupervised learning,unsupervised,without a teacher,unlabelled data,unlabeled data,self organized learning
    reinforcement learning,rl,reward,trial and error
    semi supervised,semisupervised
    competitive learning,winner takes all,winner take all,compete,competition
    winning neuron,winner,best matching unit,bmu,best matching neuron,winner neuron
    neighborhood,neighbourhood,neighbors,neighbours,neighboring neurons,vicinity
    topology preserving,topological ordering,topology,topological structure,neighborhood preserving
    lattice,grid,map,array
    hebbian learning,hebb rule,hebbian,hebb
    hopfield network,hopfield net,associative memory,content addressable memory
    associative memory,content addressable memory,cam,auto associative
    energy,energy function,lyapunov function
    attractor,stable state,fixed point,equilibrium
    clamped,clamp,fixed,held
    free running,free mode,not clamped
    visible layer,visible units,visible neurons,visible nodes
    simulated annealing,annealing,temperature,cooling
    gibbs sampling,gibbs
    markov chain,markov process,memoryless,markov property
    monte carlo,random sampling
    markov decision process,mdp
    q learning,q function,action value
    policy,strategy
    bellman equation,dynamic programming
    value iteration,value function
    linearly separable,linear separable,separable by a hyperplane,separated by a line,separable by a straight line,linear separability
    hyperplane,separating plane,decision boundary,decision surface,separator,linear separator,plane,separating line
    margin,gap,distance,width,separation
    support vector,support vectors,closest points,margin points
    maximize,maximise,maximum,maximal,largest,biggest
    minimize,minimise,minimum,minimal,smallest,least,reduce
    optimization,optimisation,optimize,optimise,minimization,maximization
    optimum,optimal,best,optimal solution
    constraint,constrained,subject to,condition
    lagrange multiplier,lagrangian,lagrange
    quadratic programming,qp,quadratic optimization
    slack variable,soft margin
    kernel trick,kernel function,kernel,inner product kernel,mercer
    gaussian,normal distribution,bell shaped,normal,rbf
    polynomial,quadratic,cubic
    higher dimension,higher dimensional space,feature space,high dimensional space,higher dimensional
    cover theorem,covers theorem
    mapping,map,transformation,transform,projection,project
    dimensionality reduction,reduce dimensions,dimension reduction,lower dimension,reduce dimensionality
    curse of dimensionality,high dimensionality
    eigenvector,principal component,eigen vector,principal direction
    eigenvalue,eigen value
    covariance,covariance matrix,correlation matrix
    variance,spread,dispersion,variation
    standard deviation,std,sigma
    mean,average,expected value,expectation
    mean removal,zero mean,subtract mean,mean subtraction,remove mean,centering,mean is zero
    decorrelation,uncorrelated,decorrelate,decorrelated,not correlated
    normalization,normalisation,normalize,normalise,standardization,scaling,whitening,rescaling
    covariance equalization,unit variance,whitening,equal variance,same variance
    batch normalization,batch norm
    correlation,correlated,dependence,relationship
    probability,likelihood,chance
    distribution,probability distribution,density,pdf
    maximum likelihood,ml estimation,mle
    maximum a posteriori,map estimation
    bayes,bayesian,bayes rule,bayes theorem
    prior,prior knowledge,prior information,a priori knowledge,domain knowledge
    posterior,a posteriori
    naive bayes,naive bayesian
    entropy,uncertainty,impurity
    cross entropy,log loss,negative log likelihood
    kullback leibler,kl divergence,relative entropy
    mutual information,information gain
    mean squared error,mse,squared error,sum of squared errors,least squares,sse,quadratic error,lms
    root mean squared error,rmse
    mean absolute error,mae
    least mean square,lms,widrow hoff,delta rule
    gradient,derivative,slope,partial derivative
    local gradient,delta,local error
    chain rule,chain of derivatives
    second derivative,hessian,second order,curvature
    hessian,hessian matrix,second order derivatives
    jacobian,first order derivatives
    newton method,newtons method,newton raphson,second order method
    quasi newton,bfgs
    levenberg marquardt,lm algorithm
    conjugate gradient,cg
    momentum,momentum term,inertia
    taylor series,taylor expansion,quadratic approximation
    positive definite,convex
    local minimum,local minima,local optimum,stuck
    global minimum,global minima,global optimum,best solution
    saddle point,plateau
    convergence,converge,converges,settle
    oscillation,oscillate,zigzag,oscillatory,zig zag
    divergence,diverge,unstable
    vanishing gradient,gradient vanishes,small gradient
    exploding gradient,gradient explodes
    adam,adaptive moment estimation
    rmsprop,adagrad,adaptive learning rate
    initialization,initialisation,initialize,random weights,initial weights
    hyperparameter,hyper parameter,tuning parameter
    grid search,hyperparameter search,random search
    parameter,weight,coefficient
    model selection,select the best model,choose model
    bias variance tradeoff,bias variance dilemma,bias variance
    ensemble,committee,committee machine,combination of models,multiple models
    bagging,bootstrap aggregating,bootstrap aggregation
    boosting,adaboost,gradient boosting,xgboost,adaptive boosting
    random forest,decision forest,ensemble of trees
    decision tree,classification tree,cart
    pruning,prune,remove nodes,remove weights,cut branches
    weak learner,weak classifier
    mixture of experts,gating network
    k means,kmeans,k means clustering
    clustering,cluster analysis,grouping,group
    centroid,center,centre,cluster center,prototype,mean
    gaussian mixture model,gmm,mixture of gaussians
    expectation maximization,em algorithm
    hierarchical clustering,dendrogram,agglomerative
    dbscan,density based clustering
    vector quantization,codebook,lvq,learning vector quantization
    classification,classify,categorization,categorize,assign class,class assignment
    classifier,classification model,predictor,decision function
    regression,curve fitting,function approximation,function fitting,continuous value prediction
    logistic regression,logit
    linear regression,least squares regression,ordinary least squares,ols
    continuous,real valued,numeric,numerical value,real number
    discrete,categorical,finite set,class label,nominal
    binary,two classes,boolean,dichotomous,zero or one
    multiclass,multi class,several classes
    one hot,one hot encoding,indicator vector,dummy variable
    accuracy,correct rate,success rate,classification rate
    precision,positive predictive value,ppv
    recall,sensitivity,true positive rate,tpr
    false positive,type i error,false alarm
    false negative,type ii error,miss
    false positive rate,fpr,fall out
    f1 score,f measure,f1
    confusion matrix,contingency table
    roc curve,roc,receiver operating characteristic
    area under the curve,auc
    outlier,anomaly,noise point
    noise,noisy,random error,disturbance
    missing value,missing data,imputation
    imbalanced,unbalanced,class imbalance,skewed
    oversampling,smote,undersampling,resampling
    vc dimension,vapnik chervonenkis,capacity,complexity
    shatter,shattered,shatters,separate all,dichotomies,every labelling
    hypothesis,model,function,concept
    hypothesis space,hypothesis class,model class,set of functions
    empirical risk,training error,empirical error
    structural risk minimization,srm
    generalization error,test error,true error,expected risk,out of sample error
    training error,error on the training set,in sample error
    pac learning,probably approximately correct
    upper bound,at most,maximum
    lower bound,at least,minimum
    occam razor,simplest model,simplicity,parsimony
    no free lunch,nfl
    inductive bias,assumption,prior assumption
    transfer learning,fine tuning,finetuning,pretrained,pre trained,pretraining
    embedding,word embedding,word vector,word2vec,representation,latent vector
    attention,self attention,attention mechanism
    transformer,bert,gpt
    encoder decoder,sequence to sequence,seq2seq
    natural language processing,nlp,text processing
    language model,lm,next word prediction
    large language model,llm
    tokenization,tokenize,tokenizer,split into words
    stemming,lemmatization,stem
    tf idf,term frequency,inverse document frequency
    bag of words,bow,word counts
    n gram,ngram,bigram
    recommender system,recommendation,collaborative filtering
    computer vision,image recognition,image processing
    object detection,detector,yolo
    image segmentation,segmentation
    time series,sequential data,sequence,temporal data
    time delay,delay,lag,unit delay,time delayed
    feedback,recurrent connection,loop,feedback loop,self loop,backward connection
    feedback,recurrent,recursion
    bipartite,two layers
    stochastic,random,probabilistic,randomly
    deterministic,not random,fixed
    binary state,on or off,two states,plus or minus one
    step function,threshold function,heaviside,hard limiter,signum,sign function
    piecewise linear,ramp
    differentiable,continuous derivative,smooth
    monotonic,monotonically increasing,strictly increasing
    bounded,limited,limits,squash,squashes,squashing,between 0 and 1
    exponential,exp,e
    logarithm,log,ln
    square root,sqrt
    transpose,transposed
    inverse,pseudo inverse,pseudoinverse,inverted
    matrix,matrices,array
    vector,array,tuple
    argmax,arg max,index of the maximum
    euclidean distance,distance,l2 norm,norm,euclidean norm
    manhattan distance,l1 norm,city block distance
    cosine similarity,cosine distance,angle
    similarity,closeness,distance,nearness
    majority,majority vote,most common,most frequent,voting,vote,majority class
    lazy learning,instance based learning,memory based learning,memory based
    memory based learning,instance based,stored in memory,stored examples
    training,learning,train,learn,adaptation,fit
    weight update,adjust weights,update weights,weight adjustment,change weights,weight change,adapt weights,modify weights,weight adaptation
    update,adjust,adapt,modify,change,correct,tune
    forward pass,forward propagation,forward phase,feed forward,forward direction
    backward pass,backward phase,backward propagation,reverse direction,propagated back,backwards
    network architecture,topology,structure,design
    number of neurons,network size,number of hidden units
    computational complexity,time complexity,running time,runtime,computation time
    big o,time complexity,asymptotic
    memory,storage,space
    algorithm,procedure,method
    agent,actor,robot
    environment,world,surroundings
    state,configuration,situation
    reward,payoff,reinforcement,return
    exploration,explore,trying new actions
    exploitation,exploit
    discount factor,gamma
    temporal difference,td learning
    evolutionary algorithm,genetic algorithm,ga,evolution
    fuzzy logic,fuzzy
    reservoir computing,echo state network,esn,liquid state machine
    spiking neural network,snn,spiking neuron
    central processing unit,cpu,processor
    graphics processing unit,gpu
    application programming interface,api
    sql,structured query language,relational query
    database,db,data store
    operating system,os
    object oriented programming,oop,object oriented
    hash table,hash map,hashmap,dictionary
    linked list,list
    first in first out,fifo,queue
    last in first out,lifo,stack
    depth first search,dfs
    breadth first search,bfs
    a star,a*,heuristic search
    binary search,bisection
    divide and conquer,recursive splitting
    dynamic programming,memoization
    tcp,transmission control protocol
    udp,user datagram protocol
    ip,internet protocol
    http,hypertext transfer protocol
    local area network,lan
    round trip time,rtt
    maximum transmission unit,mtu
    random access memory,ram
    explainability,interpretability,explainable ai,xai
    artificial intelligence,ai
    machine learning,ml
    data mining,knowledge discovery,pattern mining
    scale invariant,scale invariance,scale
    translation invariance,shift invariance,position invariance,translation invariant,shift invariant,distortion
    invariance,invariant,insensitive,robust
    robustness,robust,stable,noise tolerant,fault tolerance
    parallel,parallelism,simultaneous,concurrent,at the same time
    universal approximator,universal approximation,approximate any function
    XOR,exclusive or
    """
}
