package org.lectern.server.people;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.pages.SecondStepPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Setting up the second step of one's own sign-in, and switching it off. */
@Controller
class SecondStepController {

    private final Layouts layouts;
    private final SecondStep secondStep;
    private final OwnPassword ownPassword;
    private final SecondStepRule rule;

    SecondStepController(Layouts layouts, SecondStep secondStep, OwnPassword ownPassword, SecondStepRule rule) {
        this.rule = rule;
        this.layouts = layouts;
        this.secondStep = secondStep;
        this.ownPassword = ownPassword;
    }

    @GetMapping("/account/code")
    View standing(Viewer viewer) {
        return page(viewer, null, null, List.of());
    }

    private View page(
            Viewer viewer, @Nullable String wrongCode, @Nullable String wrongPassword, List<String> recovery) {
        SecondStep.Standing standing = secondStep.of(new PersonId(viewer.person()));
        String key = standing.key();
        return View.of(
                "people/second-step.jte",
                new SecondStepPage(
                        layouts.of(viewer, "second-step.title"),
                        layouts.times(viewer).atOrNull(standing.since()),
                        key == null ? null : setUp(viewer, key),
                        new Field("", wrongCode),
                        new Field("", wrongPassword),
                        viewer.email(),
                        standing.recoveryCodes(),
                        recovery,
                        rule.asked(viewer),
                        viewer.may(Permission.MANAGE_PEOPLE)));
    }

    private static SecondStepPage.SetUp setUp(Viewer viewer, String key) {
        QrCode code = QrCode.encodeText(address(viewer, key), QrCode.Ecc.MEDIUM);
        return new SecondStepPage.SetUp(String.join(" ", key.split("(?<=\\G.{4})")), code.size, squares(code));
    }

    // The form that apps read; Lectern's own name stands first, so that the entry is found again.
    private static String address(Viewer viewer, String key) {
        return "otpauth://totp/Lectern:" + encoded(viewer.email()) + "?secret=" + key + "&issuer=Lectern";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String squares(QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** Makes the key that an app is given. */
    @PostMapping("/account/code/begin")
    Object begin(Viewer viewer, @RequestParam(defaultValue = "") String current) {
        if (!ownPassword.isRight(viewer, current)) {
            return page(viewer, null, layouts.messages().text("password.not-current"), List.of())
                    .withStatus(422);
        }
        secondStep.begin(new PersonId(viewer.person()));
        return Redirect.to("/account/code");
    }

    /** Confirms with the first code that the app has the key; the recovery codes are shown this once. */
    @PostMapping("/account/code")
    View confirm(Viewer viewer, @RequestParam(defaultValue = "") String code) {
        Optional<List<String>> recovery = secondStep.confirm(new PersonId(viewer.person()), code);
        return recovery.map(codes -> page(viewer, null, null, codes))
                .orElseGet(() -> page(viewer, layouts.messages().text("code.wrong"), null, List.of())
                        .withStatus(422));
    }

    /** Asks the second step of everybody here who may decide, or no longer. */
    @PostMapping("/account/code/rule")
    Object rule(Viewer viewer, @RequestParam(defaultValue = "") String asked, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        boolean set = rule.set(viewer, asked.equals("yes"));
        Flash.notice(
                        set ? Notice.Kind.DONE : Notice.Kind.WRONG,
                        layouts.messages().text(set ? "second-step.rule.done" : "second-step.rule.own-first"))
                .keep(request);
        return Redirect.to("/account/code");
    }

    @PostMapping("/account/code/off")
    Object off(Viewer viewer, @RequestParam(defaultValue = "") String current, HttpServletRequest request) {
        if (!ownPassword.isRight(viewer, current)) {
            return page(viewer, null, layouts.messages().text("password.not-current"), List.of())
                    .withStatus(422);
        }
        secondStep.end(new PersonId(viewer.person()));
        Flash.notice(Notice.Kind.DONE, layouts.messages().text("second-step.off.done"))
                .keep(request);
        return Redirect.to("/account/code");
    }
}
