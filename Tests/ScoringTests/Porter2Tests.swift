import Foundation
import Testing

@testable import Scoring

@Suite struct Porter2Tests {
  /// Word and stem, as snowballstemmer 3.1.1 gives them.
  static let table = """
    skis>ski skies>sky idly>idl gently>gentl ugly>ugli early>earli only>onli singly>singl
    andes>andes atlas>atlas bias>bias cosmos>cosmos howe>howe news>news sky>sky succeed>succeed
    proceed>proceed exceed>exceed evening>evening canning>canning inning>inning earring>earring
    herring>herring outing>outing dying>die lying>lie tying>tie cry>cri by>by say>say ties>tie
    cries>cri gas>gas gaps>gap this>this kiwis>kiwi added>add adding>add egg>egg off>off
    internal>internal organization>organiz organize>organiz past>past pasted>paste
    generous>generous general>general communism>communism arsenic>arsenic university>universiti
    universal>universal emergency>emergenc later>later consign>consign yes>yes boy>boy
    enjoy>enjoy playing>play youth>youth beauty>beauti deploying>deploy reduced>reduc piece>piec
    samples>sampl says>say linformer>linform bjmqqrs>bjmqqrs astronomically>astronom
    residuals>residu gcns>gcns suggests>suggest statistics>statist understand>understand
    assigns>assign down>down surfaces>surfac lucky>lucki interpreting>interpret spot>spot
    decoder>decod moderately>moder apple>appl collective>collect definitely>definit
    movements>movement modules>modul bugs>bug curves>curv reinforcing>reinforc backbones>backbon
    global>global validating>valid bounce>bounc convexity>convex imbalanced>imbalanc
    weaker>weaker purpose>purpos distributed>distribut hyperbolic>hyperbol roth>roth avoid>avoid
    bidirectionally>bidirect omits>omit bioinformatics>bioinformat intricate>intric
    classify>classifi references>refer visually>visual symmetric>symmetr equally>equal
    import>import differentiate>differenti marked>mark translations>translat goals>goal
    local>local versioning>version perfect>perfect forests>forest correctness>correct
    float>float dummy>dummi days>day categories>categori granularity>granular freezing>freez
    reversing>revers employing>employ professional>profession nevertheless>nevertheless
    feed>feed manifold>manifold stationary>stationari equalization>equal usually>usual
    source>sourc rule>rule restrictive>restrict logit>logit languages>languag
    rightarrow>rightarrow explainability>explain differencing>differenc outliers>outlier
    returned>return mini>mini black>black encoder>encod ordered>order entire>entir
    efficient>effici flowers>flower decisions>decis replicate>replic svmkt>svmkt
    navigation>navig gelu>gelu saturation>satur multiplied>multipli forgetting>forget
    unless>unless again>again industries>industri leads>lead irreducible>irreduc
    relatively>relat classified>classifi labels>label encoded>encod refer>refer
    strengths>strength estimated>estim photo>photo wrappers>wrapper region>region dates>date
    cream>cream encountered>encount thorough>thorough mean>mean alpha>alpha suggest>suggest
    targeted>target players>player facial>facial optimal>optim sees>see widely>wide
    cardinality>cardin valued>valu pronounced>pronounc figure>figur going>go placing>place
    adafactor>adafactor plots>plot guided>guid substantial>substanti basis>basi
    foundational>foundat unlikely>unlik convex>convex determined>determin flagged>flag
    unbalanced>unbalanc related>relat storage>storag part>part used>use bayesian>bayesian
    vision>vision processed>process projects>project implies>impli challenges>challeng
    contributing>contribut harmful>harm clause>claus happy>happi depends>depend seem>seem
    name>name adaptively>adapt suspect>suspect follow>follow ddpm>ddpm expense>expens exam>exam
    recreate>recreat limits>limit judgment>judgment stray>stray vast>vast keeps>keep
    improved>improv simclr>simclr alternatives>altern drops>drop happening>happen
    thewhereconstraints>thewhereconstraint conclusions>conclus innerhtml>innerhtml owns>own
    community>communiti redundant>redund packaged>packag already>alreadi labeled>label
    ldots>ldot wouldn>wouldn isometric>isometr eliminating>elimin isotonic>isoton
    possess>possess skewdist>skewdist excels>excel associative>associ explicit>explicit
    main>main vanishingly>vanish members>member google>googl differenced>differenc
    correlations>correl slot>slot algebra>algebra large>larg notion>notion converted>convert
    yield>yield action>action normalisation>normalis similar>similar productionize>production
    vanish>vanish entity>entiti reduces>reduc oriented>orient online>onlin varies>vari time>time
    reset>reset gains>gain dominant>domin guiding>guid approximation>approxim rich>rich
    raises>rais stackoverflow>stackoverflow tailed>tail advantages>advantag make>make
    dataaugmentation>dataaugment operates>oper sigma>sigma list>list inflation>inflat
    irregularly>irregular iteratively>iter frameworks>framework start>start gradually>gradual
    explain>explain bayes>bay hierarchical>hierarch evaluators>evalu mask>mask citations>citat
    perturbations>perturb items>item underpowered>underpow blob>blob analogy>analog
    assess>assess quartiles>quartil surface>surfac changing>chang details>detail adapters>adapt
    resnet>resnet their>their shark>shark kafka>kafka future>futur mongodb>mongodb
    guidance>guidanc seasonal>season skewness>skew softmax>softmax statistic>statist
    discoveries>discoveri activation>activ uniformly>uniform monotonic>monoton growing>grow
    considering>consid hallucinations>hallucin nearby>nearbi differences>differ entities>entiti
    probable>probabl argmax>argmax paradigms>paradigm proposed>propos adjust>adjust
    generativediscriminative>generativediscrimin fits>fit active>activ corners>corner
    advent>advent enhancing>enhanc furthermore>furthermor prevalence>preval named>name
    informative>inform techniques>techniqu fallacies>fallaci animal>anim implement>implement
    sparsity>sparsiti polynomial>polynomi cities>citi simd>simd replay>replay chroma>chroma
    bloom>bloom effect>effect barely>bare heads>head obtain>obtain trying>tri contrast>contrast
    times>time images>imag treatment>treatment computationally>comput systematically>systemat
    floating>float rope>rope regularizing>regular predictions>predict experimentation>experiment
    education>educ masks>mask usual>usual interact>interact transform>transform queried>queri
    receptive>recept butter>butter generalizes>general symbolic>symbol stateful>state
    arxiv>arxiv representation>represent also>also rouge>roug governed>govern activity>activ
    bandit>bandit wikipedia>wikipedia streaming>stream labeling>label contrived>contriv
    multivariate>multivari away>away partition>partit found>found bounded>bound word>word
    intuitively>intuit massive>massiv knowledge>knowledg selling>sell performers>perform
    prefixes>prefix battery>batteri assumes>assum increase>increas documentelement>documentel
    connects>connect when>when continuous>continu prices>price generating>generat
    inaccurate>inaccur heterogeneity>heterogen complacent>complac kind>kind rethinking>rethink
    mentioned>mention generative>generat strives>strive earlier>earlier conversational>convers
    plausible>plausibl ways>way nuances>nuanc along>along averaged>averag bread>bread
    begin>begin scoring>score iteration>iter other>other diffused>diffus vicinity>vicin
    purchasing>purchas jeopardize>jeopard dropping>drop mainly>main weighted>weight
    advisable>advis runn>runn hopefully>hope order>order slang>slang updating>updat meant>meant
    management>manag processing>process passages>passag causes>caus transparency>transpar
    carbin>carbin task>task unpredictable>unpredict stating>state spread>spread together>togeth
    versions>version said>said measurable>measur requires>requir sheer>sheer numerical>numer
    cancel>cancel cost>cost counteract>counteract architectural>architectur codings>code
    repetitive>repetit trends>trend tests>test record>record binary>binari
    unnecessary>unnecessari restricts>restrict building>build slow>slow performant>perform
    anymore>anymor procedures>procedur term>term interpolating>interpol asymptotically>asymptot
    consinder>consind room>room performs>perform infrastructure>infrastructur
    """

  @Test func stemsLikeSnowball() {
    let rows = Self.table.split(whereSeparator: \.isWhitespace)
    #expect(rows.count == 500)
    for row in rows {
      let parts = row.split(separator: ">").map(String.init)
      #expect(stem(parts[0]) == parts[1], "\(parts[0])")
    }
  }

  /// The file named by the variable holds a word and its stem on each line.
  @Test(.enabled(if: getenv("STEM_TABLE") != nil, "STEM_TABLE names no table to compare with"))
  func stemsLikeTheGivenTable() throws {
    let path = try #require(getenv("STEM_TABLE").map { String(cString: $0) })
    let table = try String(contentsOfFile: path, encoding: .utf8)
    let rows = table.split(separator: "\n").map { $0.split(separator: "\t") }
    #expect(!rows.isEmpty)
    let wrong = rows.filter { $0.count == 2 && stem(String($0[0])) != $0[1] }
    #expect(wrong.isEmpty, "\(wrong.count) of \(rows.count), first \(wrong.prefix(5))")
  }

  @Test(arguments: ["", "a", "is", "'", "ab"]) func leavesShortWordsAlone(word: String) {
    #expect(stem(word) == word)
  }

  private func stem(_ word: String) -> String {
    String(decoding: Porter2.stem(Array(word.utf8)), as: UTF8.self)
  }
}
