/// A sentence of the reference on a page: what stands in backticks is typed as it stands, what stands between stars is
/// stressed.
struct Marked: Sendable {
  let text: String
  init(_ text: String) { self.text = text }

  var html: HTML {
    HTML {
      for (index, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
        if index.isMultiple(of: 2) { stressed(piece) } else { code { String(piece) } }
      }
    }
  }

  private func stressed(_ piece: Substring) -> HTML {
    let parts = piece.split(separator: "*", omittingEmptySubsequences: false)
    // A star alone is a star.
    guard parts.count.isMultiple(of: 2) == false else { return HTML(String(piece)) }
    return HTML {
      for (index, part) in parts.enumerated() {
        if index.isMultiple(of: 2) { HTML(String(part)) } else { em { String(part) } }
      }
    }
  }
}
