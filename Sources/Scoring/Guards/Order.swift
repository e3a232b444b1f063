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
    fileprivate var pairs: [UInt64] = []
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

  /// Whether so much of an answer's words is the text's, each as often as there at most.
  ///
  /// - Parameter share: 0…1.
  func hasWords(
    of stems: borrowing StemSequence, atLeast share: Double, _ scratch: inout Order.Scratch
  ) -> Bool {
    let count = Double(stems.all.count)
    guard Double(stems.knownCount) / count >= share else { return false }
    scratch.left.removeAll(keepingCapacity: true)
    scratch.left.append(contentsOf: counts)
    var shared = 0
    for id in stems.all where id >= 0 && scratch.left[Int(id)] > 0 {
      scratch.left[Int(id)] -= 1
      shared += 1
    }
    return Double(shared) / count >= share
  }

  /// Share of the answer's neighbouring words that are neighbours in the text, 0…1.
  func pairShare(of stems: borrowing StemSequence, _ scratch: inout Order.Scratch) -> Double {
    guard stems.all.count > 1 else { return 0 }
    scratch.pairs.removeAll(keepingCapacity: true)
    for place in 1..<stems.all.count where stems.all[place - 1] >= 0 && stems.all[place] >= 0 {
      scratch.pairs.append(Self.neighbourKey(stems.all[place - 1], stems.all[place]))
    }
    return Double(neighbours.count(scratch.pairs, first: scratch.pairs.count, &scratch.left))
      / Double(stems.all.count - 1)
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
    of text: borrowing AnalysedText, _ stems: borrowing StemSequence, atLeast share: Double,
    _ scratch: inout Order.Scratch
  ) -> Order? {
    let count = Double(max(1, stems.contentCount))
    guard Double(stems.knownContentCount) / count >= share else { return nil }
    scratch.content.removeAll(keepingCapacity: true)
    scratch.places.removeAll(keepingCapacity: true)
    for (place, token) in text.tokens.enumerated() where !token.traits.contains(.stop) {
      scratch.content.append(stems.all[place])
      scratch.places.append(place)
    }
    let aligned = contentSequence.commonLength(
      with: scratch.content, first: scratch.content.count, &scratch.state)
    guard Double(aligned) / count >= share else { return nil }
    var order = Order()
    var previous = (-2, -2)
    for (there, here) in align(scratch.content, &scratch.lengths) {
      if there == previous.0 + 1, here == previous.1 + 1 {
        let between = self.stems[(contentPlaces[previous.0] + 1)..<contentPlaces[there]]
        var rest = stems.all[(scratch.places[previous.1] + 1)..<scratch.places[here]]
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
