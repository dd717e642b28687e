/// Things of a list by what they are called.
struct Keyed {
  let pairs: [(key: String, form: Form)]
  let byKey: [String: Form]
  var keys: [String] { pairs.map(\.key) }

  /// Each thing's `name`, else its first field; nothing when two share it or things have no fields.
  init?(_ items: [Form]) {
    var (pairs, byKey) = ([(key: String, form: Form)](), [String: Form]())
    for item in items {
      guard let key = item.key, byKey.updateValue(item, forKey: key) == nil else { return nil }
      pairs.append((key, item))
    }
    (self.pairs, self.byKey) = (pairs, byKey)
  }
}
