import Analysis
import Model

/// The maps on which a thing can be found, from the page about it.
struct MapLinks: Sendable {
  let links: [(title: String, target: Href)]

  init(_ address: Address, in model: Snapshot, from standpoint: Standpoint) {
    links = MapLinks.pictures(address, in: model).map { picture, focus, depth in
      (picture.title, standpoint.to(.map(picture), [("focus", focus.description), ("depth", String(depth))]))
    }
  }

  private static func pictures(_ address: Address, in model: Snapshot) -> [(MapPicture, Address, depth: Int)] {
    switch address.kind {
    case Team.word: [(.interactions, address, 1), (.dependencies, address, 2), (.organisation, address, 2)]
    case Unit.word: [(.organisation, address, 2)]
    case ValueStream.word: [(.valueStreams, address, 9)]
    case Goal.word: [(.goals, address, 2), (.opportunities, address, 9)]
    case Opportunity.word, Solution.word: [(.opportunities, address, 2)]
    case Interface.word: [(.dependencies, address, 2)]
    case Product.word: around(product: address, in: model)
    default: []
    }
  }

  private static func around(product: Address, in model: Snapshot) -> [(MapPicture, Address, depth: Int)] {
    let stream = model.find(Product.self, product.name)?.valueStream
    let goal = model.all(Goal.self).first { $0.of.address == product }
    let team = model.all(Team.self).first { $0.answersFor.contains(Ref(product.name)) }
    return [
      stream.map { (.valueStreams, $0.address, 9) }, goal.map { (.goals, $0.address, 3) },
      team.map { (.dependencies, $0.address, 2) },
    ].compactMap { $0 }
  }

  var html: HTML? {
    guard !links.isEmpty else { return nil }
    return p(.class("map-link")) {
      "On the map: "
      for (index, link) in links.enumerated() {
        if index > 0 { HTML(" · ") }
        a(.href(link.target)) { link.title }
      }
    }
  }
}
