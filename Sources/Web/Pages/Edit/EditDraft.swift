import Governance
import Model
import Workbench

/// What somebody is writing about one resource. The page carries all of it from one sending to the next, so
/// that nothing typed is lost whatever happens on the server.
struct EditDraft: Sendable {
  enum Way: String, Sendable { case form, yaml }

  let kind: any Kind.Type
  /// Nothing for one that is not in the model yet.
  let address: Address?
  /// What it was drawn from.
  let base: Ground
  var way: Way
  /// What it says so far.
  private(set) var text: String
  /// As the form shows it, blanks included.
  private(set) var shown: Said
  var because = ""
  var title = ""
  /// What was said about what it should do, should it be proposed.
  var aims = Query(pairs: [])
  /// Which side stands where somebody else changed the same field, and what was shown then.
  var choosing: [String: Conflict.Side] = [:]
  var chosenFor: Ground?

  /// As the model has it.
  init(_ visit: Visit, _ kind: any Kind.Type, _ address: Address?) throws {
    (self.kind, self.address) = (kind, address)
    base = try visit.ground()
    way = visit.query["as"].flatMap(Way.init(rawValue:)) ?? .form
    text = EditDraft.blank(kind)
    if let address {
      guard let written = try visit.model(base).text(of: address) else {
        throw Failure.notHere("\(KindWords.one(address.kind)) named \(address.name)")
      }
      text = written
    }
    shown = ResourceText(text, of: kind).form ?? .fields([])
    title = address.map { "Change \($0)" } ?? "Add \(withArticle(KindWords.one(kind.word)))"
    if let draft = visit.standpoint.draft { amend(try visit.workspace.course(draft.id).proposal) }
  }

  /// As somebody sent it.
  init(_ sent: Sent, _ kind: any Kind.Type, _ address: Address?) throws {
    let fields = sent.fields
    // What stands last in the form says that all of it arrived.
    guard fields["end"] != nil, let base = fields["base"].flatMap(Ground.init(written:)) else {
      throw Failure.notRead
    }
    (self.kind, self.address, self.base) = (kind, address, base)
    way = fields["way"].flatMap(Way.init(rawValue:)) ?? .form
    text = (fields["text"] ?? "").withPlainLines
    shown = ResourceText(text, of: kind).form ?? .fields([])
    because = (fields["because"] ?? "").withPlainLines
    title = fields["proposal-title"] ?? ""
    aims = Query(pairs: fields.pairs.filter { AimFields.names.contains($0.name) })
    chosenFor = fields["chosen-for"].flatMap(Ground.init(written:))
    choosing = ConflictChoice.read(fields)
    guard way == .form else { return }
    if let address, let written = try sent.visit.model(base).text(of: address),
      written.withPlainLines == text
    {
      text = written
    }
    fill(Filled(fields).form(.structure(Shape.enveloped(kind)), at: .root))
  }

  /// In a draft what is said beside the change is what its proposal says.
  private mutating func amend(_ proposal: Proposal) {
    (because, title) = (proposal.because, proposal.title)
    aims = AimFields.said(of: proposal)
  }

  static func blank(_ kind: any Kind.Type) -> String { "kind: \(kind.word)\n" }

  /// Another version of the form; the text follows it.
  mutating func fill(_ form: Said) {
    var form = form
    if case .fields(let fields) = form {
      form = .fields(
        fields.map { field in
          switch field.name {
          case "kind": Said.Field(name: "kind", value: .text(kind.word))
          case "name": Said.Field(name: "name", value: (address?.name.text).map { .text($0) } ?? field.value)
          default: field
          }
        })
    }
    shown = form
    let start = ResourceText(text, of: kind)
    text = (start.form == nil ? ResourceText(EditDraft.blank(kind), of: kind) : start).saying(form)
  }

  /// Goes on in the other way, where the text can be read as fields.
  mutating func turn(to other: Way) -> Bool {
    if other == .form {
      guard let form = ResourceText(text, of: kind).form else { return false }
      shown = form
    }
    way = other
    return true
  }

  /// The name it says it has.
  var named: Address? { address ?? shown["name"]?.text.flatMap { Name($0) }.map { Address(kind: kind.word, name: $0) } }
  /// What findings call it.
  var file: String { named?.description ?? "\(kind.word)/new" }
}
