extension CSVRows.Fault {
  var words: String {
    switch self {
    case .unclosedQuote: "a quote is opened and never closed"
    case .strayQuote: "text follows a closing quote"
    case .tooManyColumns: "more than \(ImportLimits.columns) cells"
    case .cellTooLong: "a cell is longer than \(ImportLimits.cellBytes) bytes"
    }
  }

  var reason: String {
    switch self {
    case .unclosedQuote: "unclosed-quote"
    case .strayQuote: "stray-quote"
    case .tooManyColumns: "too-many-columns"
    case .cellTooLong: "cell-too-long"
    }
  }
}
