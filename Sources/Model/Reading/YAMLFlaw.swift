/// What is wrong with the YAML of a file, in words of our own: the library speaks of tokens and of its own settings.
struct YAMLFlaw {
  let message: String
  let mend: String

  static let look = "check the indentation, the quotes and the brackets on this line and the one before"

  /// - Parameter problem: the library's words.
  init(_ problem: String) {
    let known = YAMLFlaw.known.first { problem.contains($0.words) }
    message = known?.message ?? "this is not YAML"
    mend = known?.mend ?? YAMLFlaw.look
  }

  private static let known: [(words: String, message: String, mend: String)] = [
    ("alias", "anchors and aliases (&, *) are not used here", "write the value where it belongs"),
    ("max depth", "this is nested more than \(YAML.deepest) levels deep", "a model nests three or four levels"),
    (
      "cannot start any token", "this is not YAML: a tab or a special character stands where a word should begin",
      "indent with spaces, and put text with special characters in quotes"
    ),
    (
      "tab", "this is not YAML: a line is indented with a tab",
      "indent with spaces, and put text with special characters in quotes"
    ),
    (
      "mapping values are not allowed", "this is not YAML: a ':' stands where no field can begin",
      "text that contains ': ' needs quotes; fields of one thing start in one column"
    ),
    ("',' or ']'", "this is not YAML: a list that opens with [ is not closed with ]", look),
    ("',' or '}'", "this is not YAML: fields that open with { are not closed with }", look),
    ("end of stream", "this is not YAML: a quote is opened and not closed", look),
    ("expected ':'", "this is not YAML: this line has no ':'", "write a field as name: value"),
    ("'-' indicator", "this is not YAML: the items of a list do not begin in one column", look),
    ("expected key", "this is not YAML: the fields of one thing do not begin in one column", look),
  ]
}
