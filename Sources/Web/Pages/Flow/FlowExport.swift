import Model

/// A chart of a flow as a table in a file.
enum FlowExport {
  static func answer(_ visit: Visit, _ subject: Links.Flowing, _ table: Links.FlowTable, _ format: Links.Format) throws
    -> Answer
  {
    guard let flow = try visit.flow(of: subject) else { throw Failure.notHere("evidence of that flow") }
    let content: Table
    if table == .figures {
      content = FlowView.table(flow.figures)
    } else {
      switch flow.charts.chart(table) {
      case .success(let chart): content = chart.table
      case .failure(let missing): throw Failure(404, missing.title, missing.because)
      }
    }
    let name = (subject.path + [table.rawValue, visit.asOf.description]).dropFirst().joined(separator: "-")
    return format == .csv ? .csv(content.csv, named: name) : .json(content.json)
  }
}
