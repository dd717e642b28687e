import Analysis
import Governance
import Model
import Workbench

/// One product: its answer first, then one of its views.
struct ProductPage: Page {
  let product: Resource<Product>
  let tab: Links.ProductTab
  let facts: HTML
  let sentence: Sentence
  let view: HTML
  let maps: MapLinks
  let standpoint: Standpoint

  var title: String { product.title }
  let section: Links? = .products
  let above: [(title: String, link: Links)] = [("Products", .products)]

  init(_ visit: Visit, _ name: Name, _ tab: Links.ProductTab) throws {
    let model = try visit.model()
    product = try visit.find(Product.self, name)
    let subject = ProductSubject(visit: visit, model: model, product: product)
    self.tab = tab
    facts = try subject.facts()
    maps = MapLinks(product.address, in: model, from: visit.standpoint)
    (sentence, view) = try ProductPage.view(of: subject, tab)
    standpoint = visit.standpoint
  }

  private static func view(of subject: ProductSubject, _ tab: Links.ProductTab) throws -> (Sentence, HTML) {
    switch tab {
    case .overview:
      let overview = try ProductOverview(subject)
      return (overview.sentence, overview.html)
    case .value:
      let value = try ProductValue(subject)
      return (value.sentence, value.html)
    case .flow:
      guard let flow = try subject.flow() else { return (Sentence([]), FlowView.empty(subject.visit.standpoint)) }
      let promise = try subject.visit.promiseForm(of: subject.address)
      return (
        flow.sentence,
        HTML {
          flow.html; promise
        }
      )
    case .discovery:
      let discovery = try ProductDiscovery(subject)
      return (discovery.sentence, discovery.html)
    case .money:
      let money = try ProductMoney(subject)
      return (money.sentence, money.html)
    case .decisions:
      let decisions = try ProductDecisions(subject)
      return (decisions.sentence, decisions.html)
    case .operatingModel:
      let operating = try ProductOperatingModel(subject)
      return (operating.sentence, operating.html)
    case .history:
      let history = try ProductHistory(subject)
      return (history.sentence, history.html)
    }
  }

  var content: HTML {
    HTML {
      div(.class("head")) {
        h1 { title }
        p(.class("facts")) { facts }
        if !sentence.isEmpty { sentence.html }
        maps.html
      }
      Tabs(
        name: "Views of \(title)",
        tabs: Links.ProductTab.allCases.map { ($0.title, standpoint.to(.product(product.name, $0)), $0 == tab) }
      ).html
      view
    }
  }
}

extension Links.ProductTab {
  var title: String { Spoken.capitalised(KindWords.one(rawValue)) }
}

/// A product with the day it is looked at from: what all its views start from.
struct ProductSubject: Sendable {
  let visit: Visit
  let model: Snapshot
  let product: Resource<Product>

  var address: Address { product.address }
  var teams: [Resource<Team>] { model.all(Team.self).filter { $0.answersFor.contains(product.ref) } }
  func flow() throws -> FlowView? { try visit.flow(of: .product(product.name)) }

  /// `growing · Buying · answered for by Quay · Ines`.
  func facts() throws -> HTML {
    let names = try visit.workspace.names()
    let place = visit.standpoint
    return HTML {
      "\(product.stage.rawValue)"
      if let stream = product.valueStream {
        HTML {
          " · "; place.named(stream.address, in: model)
        }
      }
      " · "
      if teams.isEmpty { HTML("no team answers for it") } else { HTML("answered for by ") }
      place.named(teams.map(\.address), in: model)
      if let owner = product.owner {
        HTML {
          " · owner "; place.named(owner.address, in: model, names: names)
        }
      }
    }
  }
}
