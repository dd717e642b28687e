@testable import Model
import TestSupport
import Testing

@Suite struct ACostOfDelayCanBeComparedTests {
  @Test func `value, money and the day of a deadline are there`() {
    expect(
      ACostOfDelayCanBeCompared(),
      in: """
        kind: cost-of-delay
        name: a
        title: First
        perWeek: 1️⃣0 EUR
        urgency: steady
        takes: quay
        blocks: 2 weeks
        ---
        kind: cost-of-delay
        name: b
        title: Second
        perWeek: 10 EUR
        urgency: 2️⃣deadline
        takes: quay
        blocks: 2 weeks
        ---
        kind: cost-of-delay
        name: c
        title: Third
        perWeek: 3️⃣10 USD
        urgency: deadline
        until: 2026-06-28
        takes: quay
        blocks: 2 weeks
        ---
        kind: cost-of-delay
        name: d
        title: Fourth
        perWeek: 10 USD
        urgency: steady
        takes: mole
        blocks: 2 weeks
        """,
      says: [
        "1️⃣ First says that waiting costs nothing",
        "2️⃣ Second has a deadline and names no day",
        "3️⃣ Third is in other money than EUR",
      ])
  }
}
