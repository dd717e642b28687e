import ArgumentParser
import Governance
import Model
import Web
import Workbench

/// What a command threw: words for the person who gave it, and how the command ends. This is the last step; nothing
/// before it knows of exit codes.
struct Trouble {
  let words: String?
  let ending: Ending

  init(_ thrown: any Error) {
    switch thrown {
    case let ending as Ending: (words, self.ending) = (nil, ending)
    case let misuse as ValidationError: (words, ending) = (misuse.message, .usage)
    case let nothing as NothingToExplain:
      (words, ending) = ("\(nothing)\("\(nothing)".hasSuffix("?") ? "" : ".")", .usage)
    case let refusal as Refusal: (words, ending) = (refusal.explanation, .refused)
    case let refusal as WorkspaceRefusal: (words, ending) = ("\(refusal)", refusal.ending)
    case let refusal as RemoteRefusal: (words, ending) = ("\(refusal)", refusal.ending)
    case let refusal as ServerRefusal: (words, ending) = ("\(refusal)", .refused)
    case let refusal as AccountRefusal: (words, ending) = ("\(refusal)", .refused)
    case let refusal as StoreRefusal: (words, ending) = ("\(refusal)", refusal.ending)
    case let exists as Exists: (words, ending) = ("\(exists)", .exists)
    case let unusable as Unusable: (words, ending) = ("\(unusable)", .unusable)
    case let unreadable as FileRefusal: (words, ending) = ("\(unreadable)", .unusable)
    default:
      words =
        "Something went wrong that is our mistake, not yours. What was stored before is untouched. (\(thrown))"
      ending = .fault
    }
  }
}

extension WorkspaceRefusal {
  fileprivate var ending: Ending {
    switch self {
    case .notRead, .notWorkItems, .noDates: .unusable
    case .unknownZone: .usage
    default: .refused
    }
  }
}

extension RemoteRefusal {
  fileprivate var ending: Ending {
    switch self {
    case .address, .notPlain, .notHere, .oneFile, .onlyHere: .usage
    case .unreadable, .token: .unusable
    case .refused(_, "not-read", _, _): .unusable
    case .refused(500, _, _, _): .fault
    default: isUnavailable ? .unavailable : .refused
    }
  }
}

extension StoreRefusal {
  /// Only what may be better in a moment invites to try again.
  fileprivate var ending: Ending {
    switch self {
    case .exists: .exists
    case .missing, .unfinished, .notADatabase, .foreign, .newer, .damaged, .unsafe: .unusable
    case .served, .busy, .full, .readOnly, .unreachable, .disk, .stopped, .overloaded: .unavailable
    }
  }
}
