package org.lectern.server.app.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.channels.pages.ChannelForm;
import org.lectern.server.mail.pages.MailForm;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * One step of the first run; template app/first-run.jte. Each form posts to {@code /start/{step}}.
 *
 * @param problem what was wrong with the step as a whole, or null
 * @param back the address of the step before, or null
 */
public record FirstRunPage(
        Layout layout,
        List<StepLine> steps,
        Step step,
        @Nullable String problem,
        @Nullable String back) {

    public FirstRunPage {
        steps = List.copyOf(steps);
    }

    /** A step in the list beside the form; the address is null for steps not reached. */
    public record StepLine(String label, @Nullable String href, boolean done, boolean current) {}

    /** What a step asks. */
    public sealed interface Step {
        /** The last part of the step's address, and of its keys in the message file. */
        String name();

        /** Its number from 1, or 0 where no number is shown. */
        int number();
    }

    /** The one-time code printed at the start; field code. */
    public record CodeStep(Field code) implements Step {
        @Override
        public String name() {
            return "code";
        }

        @Override
        public int number() {
            return 0;
        }
    }

    /** The state; field state. */
    public record StateStep(List<Option> states, @Nullable String error) implements Step {
        @Override
        public String name() {
            return "state";
        }

        @Override
        public int number() {
            return 1;
        }
    }

    /** The library and its director; fields organisation, director, email, password. */
    public record OrganisationStep(Field organisation, Field director, Field email, Field password) implements Step {
        @Override
        public String name() {
            return "organisation";
        }

        @Override
        public int number() {
            return 2;
        }
    }

    /** The policy to start with; fields policy and own. */
    public record PolicyStep(
            List<Example> examples, Own own, @Nullable String error) implements Step {

        /** A rulebook of the library's own, with what must be changed in it. */
        public record Own(String yaml, boolean chosen, List<String> wrong) {

            public Own {
                wrong = List.copyOf(wrong);
            }
        }

        @Override
        public String name() {
            return "policy";
        }

        @Override
        public int number() {
            return 3;
        }
    }

    /**
     * A policy to start with.
     *
     * @param title for whom it is
     * @param whose who wrote it
     * @param means in a sentence what that means for a library
     * @param rules its rules for comments in our words
     * @param roles what the document is called and who decides, in a sentence
     */
    public record Example(
            String value, String title, String means, String whose, String roles, List<Rule> rules, boolean chosen) {

        public Example {
            rules = List.copyOf(rules);
        }
    }

    /** A rule with the numeral the document gives it. */
    public record Rule(String numeral, String text) {}

    /** Time zone and weekly hours; fields zone and for each day {@code monOpen}, {@code monClose}, ... */
    public record HoursStep(
            List<Option> zones, List<Day> days, @Nullable String error) implements Step {
        @Override
        public String name() {
            return "hours";
        }

        @Override
        public int number() {
            return 4;
        }
    }

    /** A weekday; empty times mean closed. The code is mon to sun. */
    public record Day(
            String code,
            String label,
            String open,
            String close,
            @Nullable String error) {}

    /** The person who looks again; fields name, email. */
    public record SecondStep(Field person, Field email) implements Step {
        @Override
        public String name() {
            return "second";
        }

        @Override
        public int number() {
            return 5;
        }
    }

    /** The mail server or none; fields of {@link MailForm} and {@code do}: save, test or none. */
    public record MailStep(MailForm form) implements Step {
        @Override
        public String name() {
            return "mail";
        }

        @Override
        public int number() {
            return 6;
        }
    }

    /** The first blog; fields of {@link ChannelForm} and {@code do}: save or later. */
    public record BlogStep(ChannelForm form) implements Step {
        @Override
        public String name() {
            return "blog";
        }

        @Override
        public int number() {
            return 7;
        }
    }

    /**
     * What was set up.
     *
     * @param publicKeyFile name of the file with which others check the record
     * @param secretKeyFile name of the file that must be kept apart
     * @param statement the text that the policy orders to be posted, or null
     * @param blog whether one was connected, or was left for later
     */
    public record DoneStep(
            String publicKeyFile,
            String secretKeyFile,
            @Nullable String statement,
            boolean blog) implements Step {

        @Override
        public String name() {
            return "done";
        }

        @Override
        public int number() {
            return 0;
        }
    }
}
