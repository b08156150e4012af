package org.lectern.server.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Hands one message to a mail server. */
@Component
public class MailSender {

    private static final String TIMEOUT_MILLIS = "15000";

    /** Sends; empty where the server took the message, else why not, in one line. */
    public Optional<String> send(MailServer server, String recipient, String subject, String body) {
        SimpleMailMessage message = new SimpleMailMessage();
        message.setFrom(server.sender());
        message.setTo(recipient);
        message.setSubject(subject);
        message.setText(body);
        try {
            sender(server).send(message);
            return Optional.empty();
        } catch (MailException e) {
            return Optional.of(reason(e));
        }
    }

    private static String reason(MailException refused) {
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
