import Model

/// Which page answers which address. Every address is named, so none is forgotten.
enum Routes {
  static func read(_ visit: Visit) throws -> Answer {
    switch visit.link {
    case .home: try visit.show(HomePage(visit))
    case .products: try visit.show(ProductsPage(visit))
    case .checks: try visit.show(ChecksPage(visit))
    case .model: try visit.show(ModelPage(visit))
    case .kind(let word): try visit.show(KindPage(visit, word: word))
    case .resource(let address): try visit.show(ResourcePage(visit, address))
    case .changes: try visit.show(ChangesPage(visit))
    case .compare: try visit.show(ComparePage(visit))
    case .flow(let subject): try visit.show(FlowPage(visit, subject))
    case .table(let subject, let table, let format): try FlowExport.answer(visit, subject, table, format)
    case .item(let subject, let key): try visit.show(ItemPage(visit, subject, key: key))
    case .look(let token): try visit.show(LookPage(visit, token: token))
    case .ready: .text("ready\n")
    case .healthy, .asset: throw Failure.notHere()
    default: throw Failure.notHere()
    }
  }

  static func write(_ sent: Sent) throws -> Answer {
    switch sent.visit.link {
    case .look: try LookPage.take(sent)
    default: throw Failure.otherMethod
    }
  }
}
