/// Irregular forms that no stemmer brings together.
enum IrregularForms {
  /// `base:form,form` groups.
  private static let table = """
    go:went,gone run:ran write:written,wrote begin:began,begun keep:kept hold:held make:made
    find:found give:given,gave take:took,taken send:sent build:built lose:lost leave:left
    bring:brought grow:grew,grown child:children index:indices,indexes vertex:vertices
    person:people know:known,knew show:shown see:seen,saw choose:chosen,chose break:broken,broke
    tell:told get:got,gotten come:came become:became mean:meant good:better,best bad:worse,worst
    big:bigger,biggest large:larger,largest small:smaller,smallest high:higher,highest
    low:lower,lowest fast:faster,fastest leaf:leaves half:halves say:said hear:heard stand:stood
    spend:spent think:thought catch:caught teach:taught draw:drew,drawn fly:flew,flown
    throw:threw,thrown fall:fell,fallen rise:rose,risen hide:hid,hidden analysis:analyses
    axis:axes matrix:matrices light:lit feed:fed sink:sank,sunk swim:swam freeze:froze,frozen
    eat:ate,eaten
    """

  private static let groups: [(form: UInt64, base: [UInt8])] =
    table.split(whereSeparator: \.isWhitespace).flatMap { group in
      let parts = group.split(separator: ":")
      return parts[1].split(separator: ",").map {
        (Keys.key(of: $0.utf8), Array(parts[0].utf8))
      }
    }
  private static let index = KeyIndex(groups.map(\.form))

  /// The base of an irregular form, `nil` for any other word.
  ///
  /// - Parameter form: the word's key.
  static func base(of form: UInt64) -> [UInt8]? {
    let number = index[form]
    return number < 0 ? nil : groups[number].base
  }
}
