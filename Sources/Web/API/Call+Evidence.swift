import Analysis
import Governance
import Model
import Workbench

extension Call {
  func baselines() throws -> Answer {
    try page(try workspace.baselines(asOf: asOf)) { try JSON(encoding: $0) }
  }

  func lockBaseline() throws -> Answer {
    guard let measure = body["measure"]?.text.flatMap({ Name($0) }), let from = try Call.day(body["from"], "from"),
      let to = try Call.day(body["to"], "to")
    else { throw Failure.notHere("measure") }
    let lock = try workspace.lock(
      baselineOf: measure, product: body["product"]?.text.flatMap { Name($0) }, from: from, to: to,
      because: body["because"]?.text ?? "", by: who(), token: token)
    return .made(try JSON(encoding: lock), at: ["measures", measure.text])
  }

  func measure() throws -> Answer {
    let (name, product) = (value("measure"), try product())
    // Without a product the readings that belong to the whole are meant.
    let place =
      product.map { Address(kind: Product.word, name: $0) } ?? Address(kind: Measure.word, name: Name(known: "whole"))
    guard let picture = try workspace.picture(of: name, of: place, asOf: asOf) else {
      throw WorkspaceRefusal.noSuch("measure \(name)")
    }
    let locks = try workspace.baselines(asOf: asOf).filter { $0.measure == picture.name && $0.product == product }
    return .json(try picture.json(locks))
  }

  func contacts() throws -> Answer { try page(try workspace.contacts(asOf: asOf)) { try JSON(encoding: $0) } }

  func tellContacts() throws -> Answer {
    let contacts = try (body["contacts"]?.items ?? []).map(contact)
    let usual = contacts.first.map { "\($0.team) met \($0.users)" } ?? ""
    let because = body["because"]?.text ?? ""
    let told = try workspace.tell(
      contacts, by: visit.signature(because: because.isEmpty ? usual : because), token: token)
    return .made(try JSON(encoding: told), at: ["contacts"])
  }

  func withdrawContact() throws -> Answer {
    let told = try workspace.withdraw(try contact(body["contact"] ?? .null), by: signature(), token: token)
    return .made(try JSON(encoding: told), at: ["contacts"])
  }

  private func contact(_ json: JSON) throws -> CustomerContact {
    guard try Call.day(json["day"], "day") != nil else { throw Failure.noDay }
    return try json.decoded()
  }

  func improvements() throws -> Answer {
    try page(try workspace.improvements(asOf: asOf)) { try JSON(encoding: $0) }
  }

  func work() throws -> Answer {
    guard let place = try place() else { throw Failure.notHere("team or service") }
    return .json(try workspace.workPicture(of: place, asOf: asOf).json)
  }

  func operatingModel() throws -> Answer {
    let (model, address) = (try visit.model(), try address())
    guard model.exists(address) else { throw Representation.absent(address, in: model) }
    let described = model.find(OperatingModel.self, address.name).flatMap {
      address.kind == OperatingModel.word ? $0.of.address : nil
    }
    guard let effective = model.effectiveModel(of: described ?? address) else {
      throw WorkspaceRefusal.noSuch("operating model that holds for \(address)")
    }
    return .json(effective.json(in: model))
  }

  /// The rows a chart is drawn from, as the page hands them out.
  func flowTable() throws -> Answer {
    let subject: Links.Flowing? =
      switch try place() {
      case let place? where place.kind == Product.word: .product(place.name)
      case let place? where place.kind == Team.word: .team(place.name)
      default: nil
      }
    guard let subject, let table = Links.FlowTable(rawValue: value("table")) else {
      throw Failure.notHere("such table of the flow of a team or a product")
    }
    let bytes = try FlowExport.answer(visit, subject, table, .json).bytes
    guard case .success(let rows) = JSON.read(bytes, file: "table") else { throw Failure.notHere("table") }
    return try page(rows.items) { $0 }
  }

  func classification() -> Answer {
    let (title, because) = (query["title"]?.text ?? "", query["because"]?.text ?? "")
    return .json(classify(title: title, because: because, changes: ChangeSet([]), in: .empty).json)
  }

  func timeline() throws -> Answer { .json(try workspace.timeline(asOf: otherDay).json) }

  func record() throws -> Answer {
    Answer(status: 200, mediaType: "application/octet-stream", bytes: try workspace.copyOfRecord())
  }
}
