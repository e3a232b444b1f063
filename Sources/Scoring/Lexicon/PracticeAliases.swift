extension Lexicon {
  /// Names for the same thing in statistics, data, deployment and system design; one cluster a line.
  static let practiceAliasesTable = """
    mlops,ml operations,machine learning operations
    continuous integration,ci,automated tests
    continuous delivery,continuous deployment,cd,automated release
    pipeline,workflow,dag,sequence of steps
    orchestration,orchestrator,airflow,scheduler,kubeflow
    feature store,shared features,feast
    model registry,model versioning,versioned models
    experiment tracking,mlflow,log runs,track runs
    data versioning,dvc,versioned data
    reproducible,reproducibility,same result again,repeatable
    data drift,covariate shift,input drift,input distribution changes,distribution shift
    concept drift,relationship changes,target relation changes
    model decay,performance degrades,model gets worse,staleness,stale model
    training serving skew,train serve skew,offline online mismatch
    monitoring,monitor,observability,dashboards,alerting
    retraining,retrain,train again,refresh the model
    canary release,canary,small share of traffic,gradual rollout
    blue green deployment,blue green,two environments
    shadow deployment,shadow mode,dark launch,mirror traffic
    rollback,roll back,revert,go back to the old version
    a b test,ab test,split test,online experiment,controlled experiment
    container,docker,containerized
    kubernetes,k8s,container orchestration
    infrastructure as code,terraform,iac
    rest api,endpoint,http service,web service
    remote procedure call,grpc,rpc
    batch inference,offline inference,batch scoring,batch prediction
    online inference,real time inference,real time prediction,online serving
    latency,response time,delay,how fast it answers
    throughput,requests per second,qps,tokens per second
    tail latency,p99,p95,slowest requests
    autoscaling,auto scaling,scale out,add replicas
    load balancer,load balancing,spread requests,distribute traffic
    horizontal scaling,more machines,scale horizontally
    vertical scaling,bigger machine,scale vertically
    dynamic batching,continuous batching,group requests,in flight batching
    caching,cache,store results,reuse results
    data parallelism,data parallel,ddp,copy of the model on each gpu,replicate the model
    model parallelism,model parallel,split the model
    tensor parallelism,tensor parallel,split matrices,shard layers across gpus
    pipeline parallelism,pipeline parallel,layers on different gpus,stages on different devices
    fully sharded data parallel,fsdp,sharded optimizer states,deepspeed
    all reduce,allreduce,average gradients,sum gradients,gradient synchronization
    parameter server,central server for weights
    gradient accumulation,accumulate gradients,several micro batches
    gradient checkpointing,activation checkpointing,recompute activations
    gradient clipping,clip gradients,cap the gradient norm
    learning rate schedule,scheduler,warmup,cosine decay,decay the learning rate,lower the learning rate over time
    batch size,examples per step,samples per update
    adamw,decoupled weight decay
    out of memory,oom,memory runs out
    checkpoint,save the state,snapshot
    shuffle,random order,mix the data
    data leakage,leakage,information from the future,test data in training,target leakage
    stratified,stratification,same class proportions
    holdout,held out,set aside,unseen
    cold start,new users,new items
    collaborative filtering,similar users,users who liked
    content based,item features,item similarity
    matrix factorization,svd,latent factors
    candidate generation,retrieval stage,first stage
    ranking,ranker,order results,scoring stage
    click through rate,ctr,clicks
    ndcg,mean reciprocal rank,mrr,ranking metric
    type i error,false positive,alpha error,false alarm
    type ii error,false negative,beta error,missed effect
    p value,probability under the null,significance
    null hypothesis,h0,no effect
    confidence interval,plausible range
    statistical power,chance to detect
    sample size,number of observations
    central limit theorem,clt,means become normal
    law of large numbers,lln,average converges
    confounder,confounding,lurking variable,common cause
    causation,causal,causality,cause and effect
    multicollinearity,collinear,correlated predictors,correlated features
    heteroscedasticity,changing variance,unequal variance
    homoscedasticity,constant variance,equal variance
    residual,residuals,prediction error
    r squared,r2,coefficient of determination,explained variance
    interquartile range,iqr,middle half
    z score,standard score,standardized value
    t test,students t,compare two means
    chi square,chi squared,chi2
    analysis of variance,anova
    bootstrap,resample with replacement,sampling with replacement
    bayesian,prior and posterior
    conditional probability,probability given,given that
    independent and identically distributed,iid,i i d
    degrees of freedom,dof
    extract transform load,etl,elt
    data warehouse,warehouse,snowflake,bigquery
    data lake,lakehouse,object storage
    stream processing,streaming,kafka,real time events,flink
    batch processing,batch job,spark,mapreduce
    primary key,unique identifier,unique row id
    foreign key,reference to another table
    normalization of tables,normal form,avoid redundancy,third normal form
    index,indexing,b tree
    partitioning,sharding,shard,partition
    replication,replica,copies of the data
    acid,atomicity,transaction,transactions
    eventual consistency,eventually consistent
    nosql,document store,key value store,mongodb
    schema,table structure,columns and types
    deduplicate,deduplication,remove duplicates,drop duplicates
    window function,over partition
    common table expression,cte,with clause
    time complexity,big o,runtime growth
    constant time,o 1
    linear time,o n,single pass,one pass
    logarithmic time,o log n
    two pointers,two indices,left and right pointer
    sliding window,moving window
    hash set,hash map,lookup table,dictionary
    recursion,recursive,calls itself
    single point of failure,spof
    service level objective,slo,sla,service level agreement
    personally identifiable information,pii,personal data,private data
    differential privacy,dp noise
    federated learning,train on devices,data stays on the device
    bias,unfair,unfairness,discrimination
    fairness,fair,equal treatment
    stakeholder,business side,product owner,customer
    star method,situation task action result
    shap,shapley,feature attribution,lime
    partial dependence,pdp
    feature importance,which features matter,most influential features
    hyperparameter tuning,hyperparameter optimization,bayesian optimization,optuna
    neural architecture search,nas,automl
    intersection over union,iou,overlap of boxes
    non maximum suppression,nms,drop overlapping boxes
    mean average precision,average precision
    bounding box,box,rectangle
    semantic segmentation,class for every pixel,pixel wise classification
    instance segmentation,mask for every object,mask rcnn
    anchor box,anchors,default boxes
    dilated convolution,atrous
    global average pooling,gap layer
    """
}
