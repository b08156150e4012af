package org.lectern.server.platform.paste;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of platforms' pages in English, French and Spanish: which signs a line is made of. */
final class InterfaceWords {

    /** Pages' own lines are short; anything longer was written by somebody. */
    private static final int LONGEST = 120;

    private static final String NUMBER =
            "\\d{1,3}(?:[.,\u00A0\u202F ]\\d{3})*+(?:[.,]\\d{1,2})?+ ?(?:[KMB]|k|mil|mill\\.?|Md)?";
    private static final String MONTH =
            "(?:jan(?:uary|vier|v\\.?)?|feb(?:ruary|rero)?|f[ée]v(?:rier|r\\.?)?|mar(?:ch|s|zo)?|a[pv]r(?:il|\\.)?|abr(?:il)?"
                    + "|ma[iy](?:o)?|ju(?:ne|in|nio|ly|illet|lio|n|l|il\\.?)|aug(?:ust)?|ao[uû]t|ago(?:sto)?|sep(?:t(?:ember|embre|iembre|\\.)?)?"
                    + "|oct(?:ober|obre|ubre|\\.)?|nov(?:ember|embre|iembre|\\.)?|d[ée]c(?:ember|embre|\\.)?|dic(?:iembre)?|ene(?:ro)?)";
    private static final String CLOCK = "\\d{1,2}(?:[:h]\\d{2}|(?= ?[ap]\\.?m))(?: ?[ap]\\.? ?m\\.?)?";
    private static final String UNIT =
            "(?:seconds?|secondes?|segundos?|sec|seg|s|minutes?|minutos?|mins?|m|hours?|heures?|horas?|hrs?|h|days?|jours?|d[ií]as?|d|j"
                    + "|weeks?|semaines?|semanas?|sem|wks?|w|months?|mois|mes(?:es)?|mo|years?|ann[ée]es?|ans?|a[ñn]os?|yrs?|y)";
    private static final String TIME = "(?:just now|now|[àa] l[’']instant|ahora(?: mismo)?"
            + "|(?:about )?(?:\\d{1,3} ?|an? )" + UNIT + "\\.?(?: ago)?"
            + "|(?:il y a|hace) (?:\\d{1,3}|une?|un[ao]?) ?" + UNIT + "\\.?"
            + "|(?:yesterday|hier|ayer)(?:,? (?:at|à|a las) " + CLOCK + ")?"
            + "|" + MONTH + " \\d{1,2}(?:, \\d{4})?(?:,? (?:at )?" + CLOCK + ")?"
            + "|\\d{1,2} (?:de )?" + MONTH + "(?:(?: de)? \\d{4})?(?:,? (?:(?:at|à|a las) )?" + CLOCK + ")?"
            + "|" + CLOCK + " · " + MONTH + " \\d{1,2}, \\d{4}"
            + "|\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}-\\d{1,2})";
    private static final String EDITED = "\\(?(?:edited|modifi[ée]e?|editado)\\)?";

    private static final Map<Sign, String> WORDS = new EnumMap<>(Map.of(
            Sign.TIME,
            TIME,
            Sign.EDITED,
            EDITED,
            Sign.REPLY,
            "(?:reply|répondre|responder)",
            Sign.LIKE,
            "(?:(?:" + NUMBER + " ?)?(?:likes?|j[’']aime|me gusta)|love|care|haha|wow|sad|angry|dislike)",
            Sign.OWNER,
            "(?:author|creator|auteur(?:e)?|autora?|cr[ée]ateur|creadora?)",
            Sign.BADGE,
            "(?:top fan|super fan|rising fan|fan destacado|admin|moderator|mod[ée]rateur|moderadora?|group expert|verified(?: account)?|vérifié|verificado"
                    + "|top contributor|(?:pinned|épinglé|fijado)(?: (?:by|par|por) .{1,60})?|1st|2nd|3rd\\+?|1er|2e|3e(?: et \\+)?|[123]\\.?[ºo]\\+?|liked by (?:creator|author)"
                    + "|aim[ée] par (?:l[’']auteur|le créateur)|follow|suivre|seguir)",
            Sign.MORE,
            "(?:(?:see|voir la|ver la|ver) ?(?:translation|traduction|traducción)|translate to .{2,20}|traduire en .{2,20}|traducir al .{2,20}"
                    + "|read more|lire la suite|leer más|show less|(?:…|\\.\\.\\.)(?:see more|ver más|voir plus)|show probable spam"
                    + "|replying to|en réponse à|en respuesta a|\\d+ (?:more )?(?:repl(?:y|ies)|réponses?|respuestas?)"
                    + "|[—–-]{0,3} ?(?:view|see|show|load|hide|afficher|voir|masquer|ver|mostrar|ocultar)(?: (?:all|more|previous|other|les|las|los|toutes|todas"
                    + "|todos|tous|plus|de|más|autres|supplémentaires?|\\d+|\\(\\d+\\)|repl(?:y|ies)|réponses?|respuestas?|comments?|commentaires?|comentarios?))*+)",
            Sign.DOT,
            "[·•|…]"));

    private static final String HEAD =
            "(?:most relevant|all comments|newest(?: first)?|top comments|sort by|relevant|latest"
                    + "|comments?|share|send|repost|commenter|partager|envoyer|comentar|compartir|enviar"
                    + "|" + NUMBER
                    + " (?:comments?|shares?|commentaires?|partages?|comentarios?|veces compartido|views|vues|vistas)"
                    + "|all reactions:?|toutes les réactions :?|todas las reacciones:?|plus pertinents|les plus pertinents|más relevantes|tous les commentaires|todos los comentarios|trier par|ordenar por"
                    + "|(?:write|add) a (?:public )?comment.{0,10}|(?:écrire|écrivez|ajouter|ajoutez) un commentaire.{0,10}|(?:escribe|añade|agrega) un comentario.{0,10}"
                    + "|post your reply|postez votre réponse|postea tu respuesta|comment as .{1,60})";

    private static final Pattern ONE;

    static {
        WORDS.put(Sign.HEAD, HEAD);
        WORDS.put(Sign.COUNT, NUMBER);
        StringBuilder any = new StringBuilder("\\G(?:");
        // The longer way to read a piece comes first: "3 replies" is more than the number 3.
        for (Sign sign : new Sign[] {
            Sign.TIME,
            Sign.LIKE,
            Sign.REPLY,
            Sign.EDITED,
            Sign.HEAD,
            Sign.MORE,
            Sign.OWNER,
            Sign.BADGE,
            Sign.COUNT,
            Sign.DOT
        }) {
            any.append("(?<")
                    .append(sign.name())
                    .append('>')
                    .append(WORDS.get(sign))
                    .append(")|");
        }
        any.setLength(any.length() - 1);
        ONE = Pattern.compile(
                any.append(")(?:\\s+|(?=[·•])|$)").toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private InterfaceWords() {}

    /** The signs that the line is made of from end to end; empty where a person wrote any of it, or where it is blank. */
    static Set<Sign> signs(String line) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (line.isEmpty() || line.length() > LONGEST) {
            return signs;
        }
        Matcher piece = ONE.matcher(line);
        int at = 0;
        while (at < line.length()) {
            if (!piece.find(at) || piece.start() != at || piece.end() == at) {
                return EnumSet.noneOf(Sign.class);
            }
            signs.add(sign(piece));
            at = piece.end();
        }
        return signs;
    }

    private static Sign sign(Matcher piece) {
        for (Sign sign : Sign.values()) {
            if (piece.group(sign.name()) != null) {
                return sign;
            }
        }
        throw new IllegalStateException("A piece without a sign");
    }

    /** The time in a line of signs; empty where it has none. */
    static String time(String line) {
        Matcher piece = ONE.matcher(line);
        int at = 0;
        while (at < line.length() && piece.find(at) && piece.end() > at) {
            if (piece.group(Sign.TIME.name()) != null) {
                return piece.group(Sign.TIME.name());
            }
            at = piece.end();
        }
        return "";
    }
}
