/// A note or a law's reason for those who read the model: without the numbers that say which row of our own reference
/// it follows from. `explain` keeps them as the source.
package func withoutSource(_ note: String) -> String {
  var text = note.replacing(#/ \((?:[0-9]{2}\.[0-9]{2}(?:, )?)+\)/#, with: "")
  text.replace(#/[,;] [0-9]{2}\.[0-9]{2}(?=\))/#, with: "")
  text.replace(#/\([0-9]{2}\.[0-9]{2}[,;] /#, with: "(")
  text.replace(#/[;,]? ?\b(?:[Rr]ows?|[Dd]omain) (?:[0-9]+\.[0-9*]+(?:–|, | and )?(?:domain )?)+\.?/#, with: "")
  return text.isEmpty || [".", "?", "!", "`"].contains(text.last) ? text : text + "."
}
