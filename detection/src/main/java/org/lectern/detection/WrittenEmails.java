package org.lectern.detection;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** E-mail addresses written so that no machine sees them: "name at mail dot com", in brackets, in French and Spanish too. */
final class WrittenEmails implements Detector {

    private static final int BEFORE = 48;
    private static final int AFTER = 70;
    private static final int MOST_LOOKS = 200;

    /** Names of mail services that make a plain "at" an address. */
    private static final Set<String> MAIL =
            Set.of(("gmail g-mail googlemail yahoo ymail hotmail outlook icloud aol proton protonmail mail live msn"
                            + " comcast me fastmail gmx zoho videotron sympatico rogers shaw telus bell charter verizon att sbcglobal cox"
                            + " earthlink bellsouth frontier mac pm tutanota")
                    .split(" "));

    private static final Pattern AT = Pattern.compile(
            "(?i)\\s?(?:[(\\[{<]\\s?(?:at|arobase|arroba|@)\\s?[)\\]}>]|[-_*](?:at)[-_*])\\s?|\\s(?:at|arobase|arroba)\\s|\\s@\\s?|(?<=\\w)@\\s");
    private static final String DOT =
            "(?:\\s?[(\\[{<]\\s?(?:dot|point|punto|\\.)\\s?[)\\]}>]\\s?|\\s(?:dot|point|punto)\\s|\\s?\\.\\s?(?=\\p{L})|[-_*]dot[-_*])";
    private static final Pattern LOCAL = Pattern.compile(
            "(?i)(?<![\\p{L}\\d._+-])[\\p{L}\\d](?:[\\p{L}\\d._+-]|\\s(?:dot|point|punto|underscore)\\s(?=[\\p{L}\\d])){1,40}$");
    private static final Pattern DOMAIN =
            Pattern.compile("(?i)((?:g mail|[\\p{L}\\d-]{2,30}))(" + DOT + "(?:[\\p{L}\\d-]{2,30}" + DOT
                    + ")?(?:com|net|org|edu|ca|us|co|io|info|biz|me|fr|mx|uk|qc|example))(?![\\p{L}\\d])");
    private static final Pattern MAIL_WORD = Numbers.word(
            "e-?mails?|mail|write|write to|contact|reach|[eé]cris|[eé]crivez|courriel|correo|escr[ií]b\\w+|address|send");

    @Override
    public void look(Sight sight, Findings findings) {
        String text = sight.text().replace('＠', '@').replace('．', '.');
        if (!sight.open(Gate.DOT) && !isApart(text)) {
            return;
        }
        Matcher at = AT.matcher(text);
        int looks = 0;
        for (int from = 0; looks++ < MOST_LOOKS && at.find(from); from = at.end()) {
            look(sight, text, at, findings);
        }
    }

    /** Whether a sign for "at" stands apart or in brackets. */
    private static boolean isApart(String text) {
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            boolean after = at + 1 < text.length() && " )]}>".indexOf(text.charAt(at + 1)) >= 0;
            if (after || (at > 0 && text.charAt(at - 1) == ' ' && text.indexOf('.', at) > 0)) {
                return true;
            }
        }
        return text.contains("at)")
                || text.contains("at]")
                || text.contains("at}")
                || text.contains("AT)")
                || text.contains("AT]");
    }

    private static void look(Sight sight, String text, Matcher at, Findings findings) {
        Matcher domain = DOMAIN.matcher(text)
                .region(at.end(), Math.min(text.length(), at.end() + AFTER))
                .useTransparentBounds(true);
        if (!domain.lookingAt()) {
            return;
        }
        int first = Math.max(0, at.start() - BEFORE);
        Matcher local = LOCAL.matcher(text).region(first, at.start());
        if (!local.find()) {
            return;
        }
        boolean bare = Character.isLetter(at.group().strip().charAt(0));
        boolean service = MAIL.contains(domain.group(1).toLowerCase(Locale.ROOT).replace(' ', '-'));
        boolean odd = local.group().chars().anyMatch(c -> !Character.isLetter(c));
        boolean spoken = MAIL_WORD
                .matcher(text.substring(Math.max(0, local.start() - 24), local.start())
                        .toLowerCase(Locale.ROOT))
                .find();
        boolean words = domain.group(2).strip().length() > 4 && !domain.group(2).startsWith(".");
        if (bare && !service && !spoken && !(odd && words)) {
            return;
        }
        String address = plain(local.group()) + "@" + plain(domain.group());
        if (!sight.published().email(address) && !address.endsWith(".gov")) {
            String why = "This reads as an e-mail address written out in words.";
            findings.span(Label.PERSONAL_INFO, "email", 0.85, local.start(), domain.end(), why, "email 2");
        }
    }

    private static String plain(String written) {
        return written.toLowerCase(Locale.ROOT)
                .replaceAll(DOT, ".")
                .replaceAll("\\sunderscore\\s", "_")
                .replaceAll("\\s", "");
    }
}
