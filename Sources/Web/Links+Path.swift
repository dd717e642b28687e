import Analysis
import Model

extension Links {
  /// The parts of the path, not yet encoded.
  var path: [String] {
    switch self {
    case .home: []
    case .signIn: ["sign-in"]
    case .invitation(let secret): ["claim", secret]
    case .account: ["account"]
    case .people: ["people"]
    case .transparency: ["transparency"]
    case .products: ["products"]
    case .product(let name, .overview): ["products", name.text]
    case .product(let name, .flow): Flowing.product(name).path + ["flow"]
    case .product(let name, let tab): ["products", name.text, tab.rawValue]
    case .valueStreams: ["value-streams"]
    case .valueStream(let name): ["value-streams", name.text]
    case .teams: ["teams"]
    case .team(let name): ["teams", name.text]
    case .teamAPI(let name): ["teams", name.text, "team-api.md"]
    case .services: ["services"]
    case .service(let name): ["services", name.text]
    case .flow(let flowing): flowing.path + ["flow"]
    case .table(let flowing, let table, let format): flowing.path + ["flow", "\(table.rawValue).\(format.rawValue)"]
    case .item(let flowing, let key): flowing.path + ["items", key]
    case .reviews: ["reviews"]
    case .review(let id): ["reviews", id]
    case .reviewPaper(let id, let format): ["reviews", "\(id).\(format.rawValue)"]
    case .decisions: ["decisions"]
    case .decision(let id): ["decisions", id]
    case .governance: ["governance"]
    case .whoDecides: ["who-decides"]
    case .rights: ["rights"]
    case .proposals: ["proposals"]
    case .money: ["money"]
    case .guardrails: ["guardrails"]
    case .portfolio: ["portfolio"]
    case .fundingLine(let name): ["money", name.text]
    case .proposal(let id): ["proposals", id]
    case .experiments: ["experiments"]
    case .experiment(let name): ["experiments", name.text]
    case .promises: ["promises"]
    case .measure(let name): ["measures", name.text]
    case .alignment: ["alignment"]
    case .culture: ["culture"]
    case .feedback: ["feedback"]
    case .listing(let listing, let format): ["\(listing.rawValue).\(format.rawValue)"]
    case .model: ["model"]
    case .reference: ["model", "reference"]
    case .modelFiles: ["model", "model.zip"]
    case .maps: ["maps"]
    case .map(let picture): ["maps", picture.rawValue]
    case .mapFile(let picture): ["maps", picture.rawValue + ".svg"]
    case .kind(let word): ["model", word]
    case .resource(let address): ["model", address.kind, address.name.text]
    case .edit(let address): ["model", address.kind, address.name.text, "edit"]
    case .fresh(let word): ["model", word, "new"]
    case .changes: ["changes"]
    case .compare: ["compare"]
    case .timeline: ["model", "timeline"]
    case .projects: ["projects"]
    case .assessment(let token): ["projects", token]
    case .draft(let token): ["projects", token, "initiatives.yaml"]
    case .evidence: ["evidence"]
    case .batch(let id): ["evidence", id]
    case .checks: ["checks"]
    case .search: ["search"]
    case .look(let token): ["looks", token]
    case .asset(let name): ["assets", name]
    case .healthy: ["healthz"]
    case .ready: ["readyz"]
    case .api(let link): ["api", "v1"] + link
    }
  }

  /// The link a path stands for; nothing when no page has that address.
  init?(path: [String]) {
    switch path.count {
    case 0: self = .home
    case 1: self.init(single: path[0])
    case 2: self.init(path[0], path[1])
    default: self.init(deep: path)
    }
  }

  private static let singles: [Links] = [
    .products, .valueStreams, .teams, .services, .reviews, .decisions, .proposals, .money, .guardrails, .governance,
    .portfolio,
    .whoDecides,
    .rights, .model,
    .maps,
    .signIn, .account, .people, .transparency, .changes,
    .compare, .projects, .evidence, .checks, .search,
    .healthy, .ready,
    .experiments, .promises, .alignment, .culture, .feedback,
  ]

  private init?(single word: String) {
    let files = Listing.allCases.flatMap { listing in Format.allCases.map { Links.listing(listing, $0) } }
    guard let link = (Links.singles + files).first(where: { $0.path == [word] }) else { return nil }
    self = link
  }

  private init?(_ collection: String, _ member: String) {
    switch collection {
    case "reviews": self = Links.review(orPaper: member)
    case "decisions": self = .decision(member)
    case "proposals": self = .proposal(member)
    case "evidence": self = .batch(member)
    case "looks": self = .look(member)
    case "projects": self = .assessment(member)
    case "assets": self = .asset(member)
    case "claim": self = .invitation(member)
    case "model": self = Links.inModel(member)
    case "maps": self.init(map: member)
    default: self.init(collection, named: member)
    }
  }

  private static func review(orPaper member: String) -> Links {
    for format in PaperFormat.allCases where member.hasSuffix(".\(format.rawValue)") {
      return .reviewPaper(String(member.dropLast(format.rawValue.count + 1)), format)
    }
    return .review(member)
  }

  private static func inModel(_ member: String) -> Links {
    switch member {
    case "timeline": .timeline
    case "reference": .reference
    case "model.zip": .modelFiles
    default: .kind(member)
    }
  }

  private init?(map member: String) {
    let stem = member.hasSuffix(".svg") ? String(member.dropLast(4)) : member
    guard let picture = MapPicture(rawValue: stem) else { return nil }
    self = stem == member ? .map(picture) : .mapFile(picture)
  }

  private init?(_ collection: String, named member: String) {
    guard let name = Name(member) else { return nil }
    switch collection {
    case "products": self = .product(name, .overview)
    case "value-streams": self = .valueStream(name)
    case "teams": self = .team(name)
    case "services": self = .service(name)
    case "money": self = .fundingLine(name)
    case "experiments": self = .experiment(name)
    case "measures": self = .measure(name)
    default: return nil
    }
  }

  private init?(deep path: [String]) {
    if path[0] == "api", path[1] == "v1" {
      self = .api(Array(path[2...]))
    } else if path[0] == "model" {
      self.init(kind: path[1], Array(path[2...]))
    } else if path[0] == "projects", path.count == 3, path[2] == "initiatives.yaml" {
      self = .draft(path[1])
    } else if let flowing = Flowing(path: Array(path[..<2])) {
      self.init(flowing, Array(path[2...]))
    } else {
      return nil
    }
  }

  /// One of a kind, or a place to write it.
  private init?(kind word: String, _ rest: [String]) {
    guard let name = Name(rest[0]) else { return nil }
    switch (rest.count, rest.last) {
    case (1, "new"): self = .fresh(word)
    case (1, _): self = .resource(Address(kind: word, name: name))
    case (2, "edit"): self = .edit(Address(kind: word, name: name))
    default: return nil
    }
  }

  private init?(_ flowing: Flowing, _ rest: [String]) {
    switch (flowing, rest.count, rest[0]) {
    case (.product(let name), 1, "flow"): self = .product(name, .flow)
    case (_, 1, "flow"): self = .flow(flowing)
    case (.team(let name), 1, "team-api.md"): self = .teamAPI(name)
    case (_, 2, "flow"): self.init(flowing, file: rest[1])
    case (_, 2, "items"): self = .item(flowing, key: rest[1])
    case (.product(let name), 1, let word):
      guard let tab = ProductTab(rawValue: word), tab != .overview else { return nil }
      self = .product(name, tab)
    default: return nil
    }
  }

  private init?(_ flowing: Flowing, file: String) {
    let parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let table = FlowTable(rawValue: parts[0]), let format = Format(rawValue: parts[1])
    else { return nil }
    self = .table(flowing, table, format)
  }
}

extension Links.Flowing {
  var path: [String] {
    switch self {
    case .product(let name): ["products", name.text]
    case .team(let name): ["teams", name.text]
    case .look(let token): ["looks", token]
    }
  }

  init?(path: [String]) {
    guard path.count == 2 else { return nil }
    switch (path[0], Name(path[1])) {
    case ("products", let name?): self = .product(name)
    case ("teams", let name?): self = .team(name)
    case ("looks", _): self = .look(path[1])
    default: return nil
    }
  }

  /// The page that shows this flow.
  var page: Links { if case .product(let name) = self { .product(name, .flow) } else { .flow(self) } }
}
