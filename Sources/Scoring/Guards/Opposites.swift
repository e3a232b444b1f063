/// Words that turn a statement into its opposite when one stands for the other.
enum Opposites {
  private static let table = """
    increase decrease;rise fall;raise lower;high low;higher lower;highest lowest;large small
    larger smaller;largest smallest;big small;bigger smaller;more less;more fewer;most least
    maximum minimum;maximize minimize;max min;before after;first last;first second;begin end
    start end;start stop;early late;earlier later;previous next;left right;top bottom;upper lower
    up down;above below;over under;front back;input output;training inference;train test
    supervised unsupervised;underfitting overfitting;underfit overfit;linear nonlinear
    faster slower;fast slow;quick slow;strong weak;stronger weaker;long short;longer shorter
    hot cold;warmer cooler;heavy light;heavier lighter;near far;thick thin;wide narrow
    deep shallow;hard soft;easy difficult;positive negative;true false;open closed;add remove
    insert delete;push pop;read write;send receive;sender receiver;client server;encoder decoder
    encode decode;source destination;row column;horizontal vertical;static dynamic
    public private;local global;internal external;parent child;best worst;good bad;better worse
    gain lose;win lose;precision recall;bias variance;sparse dense;active passive;always never
    same different;many few;discriminative generative;generator discriminator
    synchronous asynchronous;online offline;parallel serial;lossy lossless;excitatory inhibitory
    forward backward;predecessor successor;numerator denominator;cause effect;cheap expensive
    batch online;bagging boosting;encoder generator;homoscedastic heteroscedastic
    """

  /// Pairs of stems.
  static let pairs: [(first: UInt64, second: UInt64)] = {
    var cache = WordCache()
    return table.split { $0 == ";" || $0 == "\n" }.map { pair in
      let stems = AnalysedText(String(pair), cache: &cache).stems
      return (stems[0], stems[1])
    }
  }()

  private static let pairsOfStem: (index: KeyIndex, pairs: [[Int]]) = {
    var numbers = KeyedValues<[Int]>()
    for (number, pair) in pairs.enumerated() {
      numbers.change(pair.first, new: []) { $0.append(number) }
      numbers.change(pair.second, new: []) { $0.append(number) }
    }
    return (KeyIndex(numbers.keys), numbers.values)
  }()

  /// Whether two stems are a pair, as those of `overfitting` and `underfitting`, which look alike.
  static func are(_ first: UInt64, _ second: UInt64) -> Bool {
    let number = pairsOfStem.index[first]
    guard number >= 0 else { return false }
    return pairsOfStem.pairs[number].contains {
      pairs[$0].first == second || pairs[$0].second == second
    }
  }

  /// The numbers of the pairs of which a text has one, ascending.
  static func pairs(in stems: [UInt64]) -> [Int] {
    var found: Set<Int> = []
    for stem in stems {
      let number = pairsOfStem.index[stem]
      if number >= 0 { found.formUnion(pairsOfStem.pairs[number]) }
    }
    return found.sorted()
  }
}
