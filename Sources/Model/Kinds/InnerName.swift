/// A field of a resource that names something else within the same resource, as a workflow's
/// `started` names one of its states. Checked like a reference.
package struct InnerName: Sendable {
  /// The field that names.
  package let field: String
  /// The list whose things have a `name`.
  package let list: String

  package init(_ field: String, in list: String) {
    self.field = field
    self.list = list
  }
}
