package org.lectern.server.moderation;

import java.util.Map;
import org.lectern.server.mail.Mail;
import org.lectern.server.moderation.SecondLookAnswers.Way;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.ViewerSource;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A second look by its link, without signing in. */
@Controller
class SecondLookController {

    private final Layouts layouts;
    private final SecondLooks looks;
    private final SecondLookAnswers answers;
    private final ViewerSource viewers;
    private final Mail mail;

    SecondLookController(
            Layouts layouts, SecondLooks looks, SecondLookAnswers answers, ViewerSource viewers, Mail mail) {
        this.layouts = layouts;
        this.looks = looks;
        this.answers = answers;
        this.viewers = viewers;
        this.mail = mail;
    }

    @GetMapping("/second-look/{token}")
    View open(@PathVariable String token) {
        return answers.open(look(token), way(token));
    }

    @PostMapping("/second-look/{token}")
    View answer(@PathVariable String token, @RequestParam Map<String, String> fields) {
        SecondLook look = look(token);
        return answers.answer(
                look,
                way(token),
                fields,
                () -> mail.forgetLink(look.organisation(), token.substring(token.indexOf('.') + 1)));
    }

    private static Way way(String token) {
        return new Way("/second-look/" + token, null);
    }

    // Who decided cannot be the second person, whatever link they hold; without a mail server they pass it on by hand.
    private SecondLook look(String token) {
        SecondLook look = looks.behind(token).orElseThrow(() -> new Refusal(Problem.LINK_USED));
        Viewer viewer = viewers.viewer();
        if (viewer != null && !viewer.person().equals(look.person())) {
            throw new Refusal(Problem.FOR_SOMEBODY_ELSE);
        }
        layouts.speakFor(look.organisation());
        return look;
    }
}
