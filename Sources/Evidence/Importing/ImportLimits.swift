/// How much of a file is looked at, checked before anything is kept.
package enum ImportLimits {
  /// One file.
  package static let bytes = 1 << 30
  package static let columns = 2_000
  package static let cellBytes = 1 << 20
  /// Arrays and objects inside one another in JSON.
  package static let nesting = 64
  /// Different statuses in one file.
  package static let statuses = 1_000
}
