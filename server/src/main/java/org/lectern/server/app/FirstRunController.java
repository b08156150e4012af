package org.lectern.server.app;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lectern.server.app.FirstRunAnswers.Library;
import org.lectern.server.app.FirstRunAnswers.MailAnswer;
import org.lectern.server.app.FirstRunReader.Read;
import org.lectern.server.app.pages.FirstRunPage;
import org.lectern.server.app.pages.FirstRunPage.BlogStep;
import org.lectern.server.app.pages.FirstRunPage.CodeStep;
import org.lectern.server.app.pages.FirstRunPage.MailStep;
import org.lectern.server.app.pages.FirstRunPage.Step;
import org.lectern.server.app.pages.FirstRunPage.StepLine;
import org.lectern.server.channels.ChannelInput;
import org.lectern.server.channels.FailureWords;
import org.lectern.server.mail.MailInput;
import org.lectern.server.mail.MailTest;
import org.lectern.server.mail.pages.MailForm;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.SignIns;
import org.lectern.server.platform.Access;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.View;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first run: behind the one-time code, while there is no organisation, step by step; what it makes comes at the end. */
@Controller
class FirstRunController {

    private static final String DONE = "lectern.first-run.done";

    private final Layouts layouts;
    private final Organisations organisations;
    private final FirstRunCode code;
    private final FirstRunSecrets secrets;
    private final FirstRun run;
    private final MailTest mailTest;
    private final SignIns signIns;

    FirstRunController(
            Layouts layouts,
            Organisations organisations,
            FirstRunCode code,
            FirstRunSecrets secrets,
            FirstRun run,
            MailTest mailTest,
            SignIns signIns) {
        this.layouts = layouts;
        this.organisations = organisations;
        this.code = code;
        this.secrets = secrets;
        this.run = run;
        this.mailTest = mailTest;
        this.signIns = signIns;
    }

    @GetMapping("/start")
    Object start(HttpServletRequest request) {
        refuseIfSetUp();
        FirstRunAnswers answers = FirstRunAnswers.in(request.getSession(false));
        return answers == null
                ? page(FirstRunAnswers.NONE, new CodeStep(Field.empty()), null)
                : Redirect.to(FirstRunStep.next(answers).path());
    }

    private void refuseIfSetUp() {
        if (!organisations.list().isEmpty()) {
            throw new Refusal(Problem.ALREADY_SET_UP);
        }
    }

    @PostMapping("/start/code")
    Object enter(@RequestParam(name = "code", defaultValue = "") String entered, HttpServletRequest request) {
        refuseIfSetUp();
        if (!code.is(entered)) {
            Field wrong = Field.wrong("", layouts.messages().text("start.code.wrong"));
            return page(FirstRunAnswers.NONE, new CodeStep(wrong), null).withStatus(422);
        }
        request.getSession();
        request.changeSessionId();
        FirstRunAnswers.NONE.keep(request.getSession());
        return Redirect.to(FirstRunStep.STATE.path());
    }

    @GetMapping("/start/{name}")
    Object show(@PathVariable String name, HttpServletRequest request) {
        refuseIfSetUp();
        FirstRunAnswers answers = FirstRunAnswers.in(request.getSession(false));
        FirstRunStep step = FirstRunStep.named(name).orElse(null);
        if (answers == null || step == null) {
            return Redirect.to("/start");
        }
        return step.open(answers)
                ? page(answers, new FirstRunForms(layouts.messages(), answers).of(step), step)
                : Redirect.to(FirstRunStep.next(answers).path());
    }

    @PostMapping("/start/{name}")
    Object take(@PathVariable String name, HttpServletRequest request, HttpServletResponse response) {
        refuseIfSetUp();
        FirstRunAnswers answers = FirstRunAnswers.in(request.getSession(false));
        FirstRunStep step = FirstRunStep.named(name).orElse(null);
        if (answers == null || step == null || !step.open(answers)) {
            return Redirect.to("/start");
        }
        FirstRunReader reader = new FirstRunReader(
                layouts.messages(),
                answers,
                secrets,
                field -> Objects.requireNonNullElse(request.getParameter(field), ""));
        String act = Objects.requireNonNullElse(request.getParameter("do"), "save");
        return switch (step) {
            case STATE -> next(answers, step, reader.state(), request);
            case ORGANISATION -> next(answers, step, reader.organisation(), request);
            case POLICY -> next(answers, step, reader.policy(), request);
            case HOURS -> next(answers, step, reader.hours(), request);
            case SECOND -> next(answers, step, reader.second(), request);
            case MAIL -> mail(answers, reader, act, request);
            case BLOG -> blog(answers, act, request, response);
        };
    }

    private Object next(FirstRunAnswers before, FirstRunStep step, Read read, HttpServletRequest request) {
        return switch (read) {
            case Read.Again(Step again) -> page(before, again, step).withStatus(422);
            case Read.Kept(FirstRunAnswers answers) -> {
                answers.keep(request.getSession());
                yield Redirect.to(step.after().path());
            }
        };
    }

    private Object mail(FirstRunAnswers answers, FirstRunReader reader, String act, HttpServletRequest request) {
        return switch (act) {
            case "none" -> next(answers, FirstRunStep.MAIL, reader.noMail(), request);
            case "test" -> tried(answers, reader.mail(false), request);
            default -> next(answers, FirstRunStep.MAIL, reader.mail(true), request);
        };
    }

    private Object tried(FirstRunAnswers before, Read read, HttpServletRequest request) {
        return switch (read) {
            case Read.Again(Step again) ->
                page(before, again, FirstRunStep.MAIL).withStatus(422);
            case Read.Kept(FirstRunAnswers answers) -> {
                answers.keep(request.getSession());
                yield page(answers, new MailStep(tried(answers)), FirstRunStep.MAIL);
            }
        };
    }

    private MailForm tried(FirstRunAnswers answers) {
        MailAnswer mail = Objects.requireNonNull(answers.mail());
        Library library = Objects.requireNonNull(answers.library());
        Messages messages = layouts.messages();
        MailForm.Outcome outcome = mailTest.send(
                messages, Objects.requireNonNull(run.mailServer(mail)), library.email(), library.organisation());
        return new MailInput(mail.host(), mail.port(), mail.security(), mail.username(), "", mail.from())
                .form(messages, mail.password().length > 0, outcome);
    }

    private Object blog(FirstRunAnswers answers, String act, HttpServletRequest request, HttpServletResponse response) {
        if (act.equals("later")) {
            return finish(answers, null, null, request, response);
        }
        ChannelInput input = new ChannelInput(
                Objects.requireNonNullElse(request.getParameter("address"), ""),
                Objects.requireNonNullElse(request.getParameter("username"), ""),
                Objects.requireNonNullElse(request.getParameter("applicationPassword"), ""));
        return switch (input.check(layouts.messages())) {
            case ChannelInput.Checked.Wrong(var form) ->
                page(answers, new BlogStep(form), FirstRunStep.BLOG).withStatus(422);
            case ChannelInput.Checked.Usable(var access) -> finish(answers, input, access, request, response);
        };
    }

    private Object finish(
            FirstRunAnswers answers,
            @Nullable ChannelInput input,
            @Nullable Access access,
            HttpServletRequest request,
            HttpServletResponse response) {
        Messages messages = layouts.messages();
        if (FirstRunStep.next(answers) != FirstRunStep.BLOG) {
            return Redirect.to(FirstRunStep.next(answers).path());
        }
        return switch (run.finish(answers, access, messages)) {
            case Founding.Outcome.FoundedBefore() -> throw new Refusal(Problem.ALREADY_SET_UP);
            case Founding.Outcome.BlogNotReached(var failure) -> {
                String why = FailureWords.of(messages, failure).onForm();
                yield page(answers, new BlogStep(Objects.requireNonNull(input).refused(why)), FirstRunStep.BLOG)
                        .withStatus(422);
            }
            case Founding.Outcome.Founded(var _, var director) -> {
                signIns.begin(director, request, response);
                request.getSession().setAttribute(DONE, Done.of(answers, access != null));
                yield Redirect.to("/start/done");
            }
        };
    }

    /** What was set up, for the session that did it. */
    @GetMapping("/start/done")
    Object done(HttpServletRequest request) {
        if (!(request.getSession().getAttribute(DONE) instanceof Done done)) {
            return Redirect.to("/");
        }
        return View.of(
                "app/first-run.jte",
                new FirstRunPage(
                        layouts.open(done.organisation(), "start.done.title"),
                        Arrays.stream(FirstRunStep.values())
                                .map(step ->
                                        new StepLine(word(step), null, step != FirstRunStep.BLOG || done.blog(), false))
                                .toList(),
                        run.done(done.policy(), done.blog()),
                        null,
                        null));
    }

    /** What the last page says, kept for the session that set everything up. */
    private record Done(String organisation, String policy, boolean blog) implements Serializable {

        static Done of(FirstRunAnswers answers, boolean blog) {
            return new Done(
                    Objects.requireNonNull(answers.library()).organisation(),
                    Objects.requireNonNull(answers.policy()),
                    blog);
        }
    }

    private View page(FirstRunAnswers answers, Step step, @Nullable FirstRunStep current) {
        Library library = answers.library();
        FirstRunStep before = current == null ? null : current.before();
        return View.of(
                "app/first-run.jte",
                new FirstRunPage(
                        layouts.open(
                                library == null ? null : library.organisation(), "start." + step.name() + ".title"),
                        lines(answers, current),
                        step,
                        null,
                        before == null ? null : before.path()));
    }

    private List<StepLine> lines(FirstRunAnswers answers, @Nullable FirstRunStep current) {
        return Arrays.stream(FirstRunStep.values())
                .map(step -> new StepLine(
                        word(step),
                        current != null && step.open(answers) ? step.path() : null,
                        step.answered(answers),
                        step == current))
                .toList();
    }

    private String word(FirstRunStep step) {
        return layouts.messages().text("start.step." + step.word());
    }
}
