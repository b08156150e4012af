package org.lectern.server.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one message to a mail server. */
@Component
public class MailSender {

    private static final String TIMEOUT_MILLIS = "15000";

    /**
     * Sends; empty where the server took the message, else why not, in one line. The message is called by its {@code id}, so that a mailbox
     * can tell one that comes twice.
     */
    public Optional<String> send(MailServer server, UUID id, String recipient, String subject, String body) {
        JavaMailSenderImpl sender = sender(server);
        try {
            MimeMessage message = sender.createMimeMessage();
            MimeMessageHelper parts = new MimeMessageHelper(message, "UTF-8");
            parts.setFrom(server.sender());
            parts.setTo(recipient);
            parts.setSubject(subject);
            parts.setText(body);
            message.setHeader(
                    "Message-ID",
                    "<" + id + "@" + server.sender().substring(server.sender().indexOf('@') + 1) + ">");
            sender.send(message);
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            return Optional.of(reason(e));
        }
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
