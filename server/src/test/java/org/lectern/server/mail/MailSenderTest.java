package org.lectern.server.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answers of mail servers mean that a message never comes to its address. */
@Tag("domain")
class MailSenderTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            550 5.1.1 <a@b.example>: Recipient address rejected: User unknown       | true
            550-5.1.1 The email account that you tried to reach does not exist.     | true
            550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found          | true
            550 5.2.1 The email account that you tried to reach is inactive.        | true
            550 No such user here                                                   | true
            551 User not local                                                      | true
            450 4.1.1 <a@b.example>: Recipient address rejected: unverified address | false
            552 5.2.2 The email account that you tried to reach is over quota       | false
            554 5.7.1 <a@b.example>: Relay access denied                            | false
            553 5.7.1 <us@c.example>: Sender address rejected: not owned by user    | false
            550 5.1.8 <us@c.example>: Sender address rejected: Domain not found     | false
            550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain       | false
            530 5.7.0 Authentication required                                       | false
            550 Relaying denied                                                     | false
            550 Blocked by our spam policy                                          | false
            421 Try again later                                                     | false
            """)
    void onlyAMailboxThatIsNotThereIsNotTriedAgain(String said, boolean forGood) {
        assertThat(MailSender.isForGood(said)).isEqualTo(forGood);
    }
}
