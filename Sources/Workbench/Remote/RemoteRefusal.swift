package import Model

/// Why a server did not do what a command asked, in sentences for the person who gave it.
package enum RemoteRefusal: Error, Equatable, CustomStringConvertible {
  case address(String)
  case notPlain(String)
  case notHere(String)
  /// Nobody listens there.
  case nobody(String)
  case silent(String)
  case unreadable(String)
  /// The server's own words, with the name programs know the refusal by.
  case refused(status: Int, name: String, words: String, findings: [String])
  case token(String)
  case anotherPerson(asked: Name, holds: String)
  case oneFile
  /// What only the workspace's own file can do.
  case onlyHere

  package var description: String {
    switch self {
    case .address(let text):
      "'\(text)' is no address of a server. Write one such as http://127.0.0.1:8080."
    case .notPlain(let text):
      "'\(text)' is not spoken to: the command line speaks plain http to this machine only. For another machine open a tunnel (ssh -N -L 8080:127.0.0.1:8080 HOST) and name http://127.0.0.1:8080."
    case .notHere(let text):
      "'\(text)' lies on another machine, and words and tokens would travel in the open. Open a tunnel (ssh -N -L 8080:127.0.0.1:8080 HOST) and name http://127.0.0.1:8080."
    case .nobody(let address):
      "No Pomona answers at \(address). Start one with `pomona serve`, or name another with --server."
    case .silent(let address):
      "The Pomona at \(address) did not answer in time. Look whether it was done before you ask again."
    case .unreadable(let address): "What answers at \(address) is no Pomona of this sort."
    case .refused(_, _, let words, let findings): ([words] + findings).joined(separator: "\n  ")
    case .token(let path):
      "\(path) can be read by others. Say `chmod 600 \(path)`: whoever reads a token acts in your name."
    case .anotherPerson(let asked, let holds):
      "The server knows you as \(holds), so nothing is done in the name of \(asked). Leave out --server, or use a token of \(asked)."
    case .oneFile: "A server takes one file at a time. Import them one after the other."
    case .onlyHere:
      "This is done where the workspace's file lies, not through a server. Log in there and give --data, or leave out --server and POMONA_SERVER."
    }
  }

  /// The server could not take it now.
  package var isUnavailable: Bool {
    switch self {
    case .nobody, .silent: true
    case .refused(let status, _, _, _): status == 503
    default: false
    }
  }
}
