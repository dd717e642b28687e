/// Why the store does not do what was asked, in sentences for the person who asked. Nothing was
/// kept when one of these is thrown.
package enum StoreRefusal: Error, Equatable, CustomStringConvertible {
  case missing(path: String)
  case exists(path: String)
  case unfinished(path: String)
  case notADatabase(path: String)
  case foreign(path: String)
  case newer(path: String, version: Int, known: Int)
  case served(path: String, by: String)
  case busy
  case full
  case readOnly(path: String)
  case unreachable(path: String, because: String)
  case unsafe(setting: String, value: String)
  case disk(because: String)
  case stopped(because: String)
  case damaged(String)
  case overloaded

  package var description: String {
    switch self {
    case .missing(let path):
      "There is no workspace at \(path). Create one with `pomona init`, or name another file."
    case .exists(let path):
      "There is a file at \(path) already. It was left untouched; choose another name or open that one."
    case .unfinished(let path):
      "\(path) is empty: making it was interrupted. Remove it and make it again; nothing was kept in it."
    case .notADatabase(let path):
      "\(path) is not a Pomona workspace: it is no SQLite file. It was left untouched; name the right file or restore a backup."
    case .foreign(let path):
      "\(path) is a database of another program. It was left untouched; name the right file."
    case .newer(let path, let version, let known):
      "\(path) was written by a newer Pomona (form \(version); this one knows \(known)). Use that Pomona; the file was left untouched."
    case .served(let path, let other):
      "\(path) is being served already\(other.isEmpty ? "" : " by \(other)"). Stop that server first, or use the address it printed."
    case .busy:
      "Somebody else has been writing for more than five seconds. Nothing was kept; try again in a moment."
    case .full:
      "The disk is full. Nothing was kept; free some space and try again. Reading goes on."
    case .readOnly(let path):
      "\(path) cannot be written: the file or its folder is read-only. Nothing was kept."
    case .unreachable(let path, let reason):
      "\(path) cannot be opened: \(reason)."
    case .unsafe(let setting, let value):
      "SQLite did not accept \(setting) and answers \(value). Pomona does not start, because a power cut could lose what it acknowledged."
    case .disk(let reason):
      "The disk refused to keep the change (\(reason)). Nothing was acknowledged; no more is written until Pomona starts again."
    case .stopped(let reason):
      "Writing stopped after a failing disk (\(reason)). Look at the disk, then start Pomona again."
    case .damaged(let what):
      "The history is damaged: \(what). Run `pomona verify`, and restore a verified backup."
    case .overloaded:
      "Too much is waiting already. Nothing was done; try again in a moment."
    }
  }
}
