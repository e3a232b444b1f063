extension Lexicon {
  /// Names for the same thing in language models, generative models and their use; one cluster a
  /// line.
  static let languageModelAliasesTable = """
    large language model,llm,foundation model,gpt style model
    small language model,slm
    pretraining,pre training,pretrain,base training
    next token prediction,next word prediction,causal language modeling,autoregressive objective,predict the next token,predict the next word
    masked language modeling,mlm,fill in the blank,predict masked tokens,cloze
    autoregressive,one token at a time,token by token,left to right generation
    token,subword,word piece,wordpiece
    byte pair encoding,bpe,merge frequent pairs
    vocabulary,vocab,set of tokens
    out of vocabulary,oov,unknown word,unseen word
    context window,context length,sequence length limit,maximum input length
    prompt,instruction,input text,query text
    system prompt,system message
    zero shot,no examples,without examples
    few shot,in context learning,icl,examples in the prompt
    chain of thought,cot,step by step reasoning,think step by step,intermediate steps
    self consistency,majority over samples,vote over several answers
    retrieval augmented generation,rag,retrieve then generate,grounded generation
    retriever,retrieval,search step,lookup
    chunking,split documents,split into passages,chunk
    vector database,vector store,vector index,embedding store
    approximate nearest neighbor,ann search,hnsw,faiss
    dense retrieval,semantic search,embedding search
    sparse retrieval,bm25,keyword search,lexical search
    reranking,rerank,re rank,cross encoder
    bi encoder,dual encoder,two tower
    hallucination,hallucinate,made up facts,make things up,invent facts,fabricate,fabrication,confabulation
    grounding,grounded,faithful,faithfulness,supported by sources
    guardrail,safety filter,content filter,moderation
    jailbreak,prompt injection,adversarial prompt
    temperature,sampling temperature,randomness setting
    top k sampling,top k
    nucleus sampling,top p
    greedy decoding,greedy,argmax decoding,most likely token each step
    beam search,beam,several hypotheses
    repetition penalty,penalize repeats
    perplexity,ppl,exponentiated loss,how surprised the model is
    bleu,bleu score,n gram precision
    rouge,rouge score,n gram recall
    query key value,qkv,queries keys and values
    scaled dot product attention,dot product attention
    multi head attention,mha,several heads,parallel heads
    grouped query attention,gqa,shared key value heads
    multi query attention,mqa
    cross attention,encoder decoder attention
    causal mask,look ahead mask,masked attention,cannot see the future,hide future tokens
    positional encoding,positional embedding,position information,word order information
    rotary embedding,rope,rotary position
    feed forward network,ffn,mlp block,position wise feed forward
    residual connection,skip connection,shortcut connection,shortcut,add the input back
    layer normalization,layernorm,layer norm,rmsnorm
    gelu,silu,swish,swiglu
    mixture of experts,moe,sparse experts,expert routing
    router,gate,gating
    key value cache,kv cache,cached keys and values
    flash attention,flashattention,tiled attention
    quadratic in length,quadratic complexity,n squared,o n 2
    long context,long documents,long sequences
    fine tune,fine tuning,finetune,finetuning,adapt the model,further training,continue training
    full fine tuning,update all weights,train all parameters
    parameter efficient fine tuning,peft,adapter,adapters,train few parameters
    low rank adaptation,lora,low rank matrices,low rank update
    quantized lora,qlora
    prefix tuning,prompt tuning,soft prompt,p tuning
    instruction tuning,instruction fine tuning,supervised fine tuning,sft
    reinforcement learning from human feedback,rlhf,human feedback,preference tuning
    direct preference optimization,dpo
    proximal policy optimization,ppo
    reward model,preference model,learned reward
    alignment,aligned,human values,human preferences
    catastrophic forgetting,forgets old tasks,forgetting,forget what it knew
    knowledge distillation,distillation,distill,teacher student,student model,smaller model learns from larger
    quantization,quantize,int8,int4,4 bit,8 bit,lower precision,fewer bits
    pruning,prune,sparsify,remove weights
    mixed precision,fp16,bf16,half precision,bfloat16
    speculative decoding,draft model
    benchmark,eval suite,evaluation set,mmlu
    agent,tool use,tool calling,function calling,calls tools
    multimodal,multi modal,vision language,text and images
    contrastive learning,contrastive loss,pull together and push apart,infonce
    siamese network,twin network,triplet loss
    generator,generative network,forger
    discriminator,critic,detective
    mode collapse,little variety,same samples,lacks diversity
    diffusion model,ddpm,denoising diffusion,denoise step by step
    forward process,noising,add noise gradually
    reverse process,denoising,remove noise
    latent space,latent code,compressed representation,bottleneck
    reparameterization trick,reparametrization,reparameterisation
    evidence lower bound,elbo,variational lower bound
    classifier free guidance,cfg,guidance scale
    frechet inception distance,fid
    text to image,image generation,stable diffusion
    vision transformer,vit,image patches
    named entity recognition,ner,entity extraction
    part of speech,pos tagging,pos tags
    sentiment analysis,opinion mining,polarity classification
    machine translation,mt,translate text
    summarization,summarisation,summarize,condense text
    question answering,qa
    coreference,coreference resolution,who a pronoun refers to
    word2vec,skip gram,cbow,glove
    contextual embedding,contextualized,depends on the context,elmo
    stop word,stopword,common words
    """
}
