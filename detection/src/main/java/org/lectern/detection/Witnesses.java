package org.lectern.detection;

import java.util.Arrays;
import java.util.List;

/**
 * Words without one of which the model's opinion alone is not believed: whoever asks for the press names it or its work, whoever sells says what,
 * for how much or how to come by it. Models learn what surrounds such words and take strangers to them for the thing itself.
 */
final class Witnesses {

    private static final List<String> PRESS = words("""
            journal report editor redact produc prensa news paper radio tv tele televis podcast station magazin artic
            story stories piece interview entrev deadlin quot record segment statem spoke portavoz portepar courrier courier
            featur cover press presse media medios docum column host show film crew writ broadcast publi herald gazet times post
            cbc npr pbs bbc tribune star globe air antenne camera photo foto shoot wire freelanc pigist period emission micro blog phoner
            comment coment""");

    private static final List<String> OFFER = words("""
            price prix precio rate sale sell sold vend vent buy achet compr shop store boutiqu tiend order command pedid book reserv
            call appel llam text dm dms messag msg mensaj link lien enlac free gratui gratis offer offr ofert deal hire hiring install
            quote soumission example com www http discount rabais descuent special promo coupon client custom business company entrepr
            negocio service licens insur assur appoint visit booth stop come venez venga inbox contact profil bio page menu demo ticket
            consult lesson class cours tour rent lou alquil nightly estimat financ loan credit""");

    private Witnesses() {}

    private static List<String> words(String block) {
        return Arrays.stream(block.strip().split("\\s+")).distinct().toList();
    }

    /** Whether the model may notice this label in the text without a list that confirms it. */
    static boolean stand(Label label, Sight sight) {
        if (label == Label.PRESS_INQUIRY) {
            return any(PRESS, sight);
        }
        return label != Label.COMMERCIAL || sight.words().hasDigits() || any(OFFER, sight);
    }

    // Longer ones count as beginnings, short ones as whole words.
    private static boolean any(List<String> some, Sight sight) {
        return Arrays.stream(sight.words().toString().split(" "))
                .distinct()
                .anyMatch(word ->
                        some.stream().anyMatch(one -> one.length() < 4 ? word.equals(one) : word.startsWith(one)));
    }
}
