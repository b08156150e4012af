package org.lectern.server.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one message to a mail server. */
@Component
public class MailSender {

    private static final String TIMEOUT_MILLIS = "15000";
    private static final Pattern STATUS = Pattern.compile("^\\d{3}[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Set<String> NO_MAILBOX = Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1");
    private static final Pattern ABOUT_US =
            Pattern.compile("relay|auth|sender|spam|block|denied|polic", Pattern.CASE_INSENSITIVE);

    /**
     * Sends, and says whether the server took the message. The message is called by its {@code id}, so that a mailbox can tell one that
     * comes twice.
     */
    public Handed send(MailServer server, UUID id, String recipient, String subject, String body) {
        InternetAddress to;
        try {
            to = new InternetAddress(recipient, true);
        } catch (AddressException e) {
            return new Handed.Refused(reason(e));
        }
        JavaMailSenderImpl sender = sender(server);
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
            parts.setFrom(server.sender());
            parts.setTo(to);
            parts.setSubject(subject);
            parts.setText(body);
            message.setHeader(
                    "Message-ID",
                    "<" + id + "@" + server.sender().substring(server.sender().indexOf('@') + 1) + ">");
            sender.send(message);
            return new Handed.Taken();
        } catch (MailException | MessagingException e) {
            return refusal(e).<Handed>map(Handed.Refused::new).orElseGet(() -> new Handed.NotYet(reason(e)));
        }
    }

    private static Optional<String> refusal(Exception failed) {
        Stream<Exception> each = failed instanceof MailSendException several
                ? Arrays.stream(several.getMessageExceptions())
                : Stream.of(failed);
        return each.flatMap(one -> among(one).stream()).findFirst();
    }

    private static Optional<String> among(Exception failed) {
        boolean recipient = false;
        Exception one = failed;
        while (one instanceof MessagingException known) {
            recipient |= known instanceof SendFailedException refused && !isEmpty(refused.getInvalidAddresses());
            String said = reason(known);
            if (recipient && isForGood(said)) {
                return Optional.of(said);
            }
            one = known.getNextException();
        }
        return Optional.empty();
    }

    private static boolean isEmpty(Address @Nullable [] addresses) {
        return addresses == null || addresses.length == 0;
    }

    /**
     * Whether a server's answer to a recipient says that there is no such mailbox (RFC 3463, 5.1.1 to 5.1.3, 5.1.6, 5.1.10 and 5.2.1). Many
     * refuse there too what is wrong with the sender, the sign-in or the server, which is mended in the settings: that is tried again.
     */
    static boolean isForGood(String said) {
        Matcher status = STATUS.matcher(said);
        return status.find()
                ? NO_MAILBOX.contains(status.group(1))
                : said.matches("55[01]\\b.*") && !ABOUT_US.matcher(said).find();
    }

    private static String reason(Exception refused) {
        Throwable cause = refused;
        while (cause.getCause() != null && !(cause instanceof MessagingException)) {
            cause = cause.getCause();
        }
        String words =
                String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return words.length() > 200 ? words.substring(0, 200) : words;
    }

    private static JavaMailSenderImpl sender(MailServer server) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(server.host());
        sender.setPort(server.port());
        sender.setDefaultEncoding("UTF-8");
        if (!server.username().isEmpty()) {
            sender.setUsername(server.username());
            sender.setPassword(server.password());
        }
        Properties properties = sender.getJavaMailProperties();
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!server.username().isEmpty()));
        properties.setProperty("mail.smtp.connectiontimeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.timeout", TIMEOUT_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", TIMEOUT_MILLIS);
        switch (server.security()) {
            case TLS -> {
                properties.setProperty("mail.smtp.ssl.enable", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
                properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
            }
            case NONE -> {}
        }
        return sender;
    }
}
