import Model
import Testing

@testable import Web

@Suite struct SpokenTests {
  @Test(arguments: [
    (0.0, 0, "0"), (7.4, 0, "7"), (7.5, 0, "8"), (-7.5, 0, "−8"), (-0.2, 0, "0"), (9.25, 1, "9.3"), (9.0, 2, "9"),
    (0.05, 2, "0.05"), (1234, 0, "1234"), (12345.6, 1, "12\u{202F}345.6"), (1_234_567, 0, "1\u{202F}234\u{202F}567"),
    (.infinity, 0, "—"), (.nan, 1, "—"),
  ])
  func `numbers have thin spaces and no precision they do not own`(_ value: Double, _ digits: Int, _ text: String) {
    #expect(Spoken.number(value, digits: digits) == text)
  }

  @Test(arguments: [
    (0, "no item"), (1, "one item"), (2, "two items"), (12, "twelve items"), (13, "13 items"),
    (12345, "12\u{202F}345 items"),
  ])
  func `small counts are words`(_ count: Int, _ text: String) { #expect(Spoken.count(count, "item") == text) }

  @Test(arguments: [
    (Money(950, "EUR"), "950\u{202F}€"), (Money(23_000, "EUR"), "23\u{202F}k€"),
    (Money(1_250_000, "USD"), "1.3\u{202F}M$"),
    (Money(40_000, "CHF"), "40\u{202F}kCHF"),
  ])
  func `money is shown by its magnitude`(_ money: Money, _ text: String) { #expect(Spoken.money(money) == text) }
}
