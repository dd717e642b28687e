/// The passwords of eight and more characters that leaked lists agree are tried first. Short ones are refused anyway.
enum CommonPasswords {
  static let whole = Set(
    """
    12345678 123456789 1234567890 0123456789 987654321 0987654321 11111111 00000000 88888888 12341234 11223344 12344321 \
    123123123 123321123 147258369 159753456 789456123 741852963 qwertyuiop qwertyui qwerty123 qwerty12 qwerty1234 \
    1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc zaq12wsx zaq1zaq1 q1w2e3r4 q1w2e3r4t5 qazwsxedc qazwsx123 \
    asdfghjkl asdfghjk asdf1234 asdfasdf zxcvbnm123 zxcvbnm1 qweasdzxc qweasd123 qwer1234 abcd1234 abc12345 abc123456 \
    a1b2c3d4 a1234567 a12345678 aa123456 aa12345678 abcdefg1 1234qwer 1234abcd 12345qwert 123qweasd 123456789a 123456abc \
    1password password1 passw0rd p@ssw0rd p@ssword pa55word pa$$word passpass password! letmein1 letmein123 welcome1 \
    trustno1 ncc1701d blink182 thx1138x superman1 iloveyou1 iloveyou2 monkey123 dragon123 master123 shadow123 \
    changeme1 change_me default1 temp1234 test1234 testtest guest123 user1234 admin123 admin1234 root1234 rootroot \
    summer2024 summer2025 summer2026 winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025 autumn2026
    """.split(separator: " ").map(String.init))

  /// What is left of a password without digits and signs: `Password2026!` is `password`.
  static let stems = Set(
    """
    password passwort motdepasse contrasena wachtwoord passwords passphrase secret secrets letmein welcome willkommen \
    bienvenue qwerty qwertz azerty qwertyuiop asdfghjkl zxcvbnm iloveyou princess sunshine football baseball basketball \
    superman batman spiderman dragon monkey master shadow michael jennifer jordan harley ranger hunter buster soccer \
    starwars computer internet trustno whatever freedom charlie jessica michelle ashley nicole daniel babygirl lovely \
    flower cookie chocolate butterfly pokemon liverpool chelsea arsenal manchester barcelona samsung google facebook \
    administrator admin default changeme changeit temporary demo example testing guest system access summer winter \
    spring autumn
    """.split(separator: " ").map(String.init))
}
