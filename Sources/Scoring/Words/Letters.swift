/// What a character beyond ASCII is to the tokenizer.
enum Letter {
  /// Part of a word, in its plain form.
  case letters(String)
  /// A word of its own, as in scripts without spaces.
  case word(String)
  /// A digit.
  case digit(UInt8)
  /// Part of the word before it, without a letter of its own.
  case nothing
  /// Between words.
  case separator
}

extension Letter {
  /// The plain form of a character: lower case, without diacritics, compatibility forms undone.
  ///
  /// The standard library has no compatibility normalisation; the table below holds what answers in
  /// Latin script really contain (NFKC of Unicode and the letters that decompose to none).
  init(_ scalar: Unicode.Scalar) {
    if let plain = Letter.plain[scalar] {
      self = .letters(plain)
      return
    }
    let value = scalar.value
    switch value {
    case 0x300...0x36F, 0x200B...0x200D, 0xAD, 0xFEFF, 0xFE00...0xFE0F:
      self = .nothing
    case 0xB2, 0xB3, 0xB9:
      self = .digit(value == 0xB9 ? 1 : UInt8(value - 0xB0))
    case 0x2070, 0x2074...0x2079: self = .digit(UInt8(value - 0x2070))
    case 0x2080...0x2089: self = .digit(UInt8(value - 0x2080))
    case 0xFF10...0xFF19: self = .digit(UInt8(value - 0xFF10))
    case 0xFF21...0xFF3A: self = .letters(Letter.ascii(value - 0xFF21))
    case 0xFF41...0xFF5A: self = .letters(Letter.ascii(value - 0xFF41))
    case 0x1D400...0x1D6A3: self = .letters(Letter.ascii((value - 0x1D400) % 26))
    case 0x2211: self = .word("sum")
    case 0x220F: self = .word("product")
    case 0x221E: self = .word("infinity")
    case 0x2207: self = .word("gradient")
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x31F0...0x31FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      let isLetter = scalar.properties.isAlphabetic
      self = isLetter ? .word(String(scalar)) : .separator
    default:
      let properties = scalar.properties
      if properties.isAlphabetic || properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .spacingMark
      {
        self = .letters(Letter.withoutMarks(properties.lowercaseMapping))
      } else if properties.generalCategory == .decimalNumber, let number = properties.numericValue {
        self = .digit(UInt8(number))
      } else {
        self = .separator
      }
    }
  }

  /// The name of a Greek letter; answers write it as a letter or in words.
  static func greekName(_ letter: String) -> String? { greek[letter] }

  private static func ascii(_ index: UInt32) -> String {
    String(Unicode.Scalar(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: index)))
  }

  private static func withoutMarks(_ lowered: String) -> String {
    guard lowered.unicodeScalars.count == 1, let only = lowered.unicodeScalars.first,
      let base = plain[only]
    else { return lowered }
    return base
  }

  private static let plain: [Unicode.Scalar: String] = {
    var table: [Unicode.Scalar: String] = [:]
    for row in """
    a:àáâãäåāăąǎạảấầẩẫậắằẳẵặªₐ b:ḃ c:çćĉċč d:ďđ e:èéêëēĕėęěẹẻẽếềểễệₑ f:ḟ g:ĝğġģ h:ĥħₕ
    i:ìíîïĩīĭįıǐịỉⁱᵢ j:ĵⱼ k:ķₖ l:ĺļľŀłₗ m:ₘ n:ñńņňŉŋⁿₙ o:òóôõöøōŏőǒọỏốồổỗộớờởỡợơº p:ₚ r:ŕŗřᵣ
    s:śŝşšșſ t:ţťŧțᵀₜ u:ùúûüũūŭůűųǔụủứừửữựưᵤ v:ᵥ w:ŵ x:ₓˣ y:ýÿŷỳỵỷỹ z:źżž ae:æ oe:œ ss:ß th:þ
    fi:ﬁ fl:ﬂ ff:ﬀ ffi:ﬃ ffl:ﬄ μ:µ φ:ϕ θ:ϑ ε:ϵ ρ:ϱ π:ϖ
    """.split(whereSeparator: \.isWhitespace) {
      let parts = row.split(separator: ":")
      for scalar in parts[1].unicodeScalars {
        table[scalar] = String(parts[0])
        let upper = scalar.properties.uppercaseMapping.unicodeScalars
        if upper.count == 1, let upper = upper.first, !upper.isASCII, table[upper] == nil {
          table[upper] = String(parts[0])
        }
      }
    }
    return table
  }()

  private static let greek: [String: String] = {
    let names = """
      alpha α beta β gamma γ delta δ epsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ
      nu ν xi ξ pi π rho ρ sigma σ tau τ upsilon υ phi φ chi χ psi ψ omega ω sum Σ
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    return Dictionary(
      uniqueKeysWithValues: stride(from: 0, to: names.count, by: 2).map {
        (names[$0 + 1], names[$0])
      })
  }()
}
