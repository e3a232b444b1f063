/// How the content words of an answer follow a text that they come from.
struct Order {
  /// Words that the text has between content words that are neighbours in both.
  var between = 0
  /// How many of those the answer has too.
  var kept = 0

  /// Memory that is used again for every answer.
  struct Scratch {
    var isSaid: [Bool] = []
    fileprivate var left: [UInt16] = []
    fileprivate var pairs = CountTable.Shared()
    fileprivate var content: [Int32] = []
    fileprivate var places: [Int] = []
    fileprivate var lengths: [Int32] = []
    fileprivate var state: [UInt64] = []
  }
}

extension TextProfile {
  /// Share of the answer's distinct content stems that the text has, 0…1.
  func ownShare(of reading: borrowing Reading) -> Double {
    var own = 0
    for stem in contentNumbers.indices where contentNumbers[stem] >= 0 && reading.isContent(stem) {
      own += 1
    }
    return Double(own) / Double(max(1, reading.contentStems))
  }

  /// Share of the answer's words that the text has, each as often as there at most, 0…1.
  func wordShare(
    of text: borrowing AnalysedText, _ reading: borrowing Reading, _ scratch: inout Order.Scratch
  ) -> Double {
    scratch.left.removeAll(keepingCapacity: true)
    scratch.left.append(contentsOf: counts)
    var shared = 0
    for token in text.tokens {
      let id = Int(reading.ids[Int(token.word)])
      guard id >= 0, scratch.left[id] > 0 else { continue }
      scratch.left[id] -= 1
      shared += 1
    }
    return Double(shared) / Double(text.tokens.count)
  }

  /// Share of the answer's neighbouring words that are neighbours in the text, 0…1.
  func pairShare(
    of text: borrowing AnalysedText, _ reading: borrowing Reading, _ scratch: inout Order.Scratch
  ) -> Double {
    guard text.tokens.count > 1 else { return 0 }
    scratch.pairs.start(neighbours)
    for place in 1..<text.tokens.count {
      let first = reading.ids[Int(text.tokens[place - 1].word)]
      let second = reading.ids[Int(text.tokens[place].word)]
      guard first >= 0, second >= 0 else { continue }
      scratch.pairs.see(Self.neighbourKey(first, second), in: neighbours)
    }
    return Double(scratch.pairs.count) / Double(text.tokens.count - 1)
  }

  /// The key of two neighbours in ``neighbours``.
  static func neighbourKey(_ first: Int32, _ second: Int32) -> UInt64 {
    (UInt64(first) << 32 | UInt64(second)) &+ 1
  }

  /// Compares the order of an answer's words with the text's.
  ///
  /// - Parameter share: how much of the answer's content words must stand in the text in the same order,
  ///   0…1.
  /// - Returns: `nil` where less of them do.
  func order(
    of text: borrowing AnalysedText, _ reading: borrowing Reading, atLeast share: Double,
    _ scratch: inout Order.Scratch
  ) -> Order? {
    scratch.content.removeAll(keepingCapacity: true)
    scratch.places.removeAll(keepingCapacity: true)
    for (place, token) in text.tokens.enumerated() where !token.traits.contains(.stop) {
      scratch.content.append(reading.ids[Int(token.word)])
      scratch.places.append(place)
    }
    let aligned = contentSequence.commonLength(with: scratch.content, &scratch.state)
    guard Double(aligned) / Double(max(1, scratch.content.count)) >= share else { return nil }
    var order = Order()
    var previous = (-2, -2)
    for (there, here) in align(scratch.content, &scratch.lengths) {
      if there == previous.0 + 1, here == previous.1 + 1 {
        let between = stems[(contentPlaces[previous.0] + 1)..<contentPlaces[there]]
        var rest = ((scratch.places[previous.1] + 1)..<scratch.places[here]).map {
          reading.ids[Int(text.tokens[$0].word)]
        }
        order.between += between.count
        for word in between {
          guard let place = rest.firstIndex(of: word) else { continue }
          rest.remove(at: place)
          order.kept += 1
        }
      }
      previous = (there, here)
    }
    return order
  }

  /// The places of one longest common subsequence of the text's content words and others.
  private func align(_ other: [Int32], _ lengths: inout [Int32]) -> [(Int, Int)] {
    let width = other.count + 1
    lengths.reset(0, count: (contentPlaces.count + 1) * width)
    for i in contentPlaces.indices.reversed() {
      let stem = stems[contentPlaces[i]]
      for j in other.indices.reversed() {
        lengths[i * width + j] =
          stem == other[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var places: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < contentPlaces.count, j < other.count {
      if stems[contentPlaces[i]] == other[j] {
        places.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return places
  }
}
