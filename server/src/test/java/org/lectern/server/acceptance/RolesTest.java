package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.journey.Desk;
import org.lectern.server.log.Log;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** What each role of a team opens and sends, by plain HTTP, and that what is refused changes nothing. */
@Tag("database")
class RolesTest {

    private static final TestServer SERVER = TestServer.shared();
    private static final PracticeLibrary LIBRARY = new PracticeLibrary("ecrl");
    private static final Library NEIGHBOUR = SERVER.found("ecrl");
    private static final List<String> ROLES =
            List.of("executive-director", "assistant-director", "resource-librarian", "programming-librarian", "staff");

    private static final Map<String, Browser> SIGNED_IN = new HashMap<>();
    private static final Map<String, String> NAMES = new HashMap<>();

    @BeforeAll
    static void aDecisionIsOnRecord() {
        LIBRARY.write("Ada", "The snow gauge is a delight");
        LIBRARY.write("Ben", "The quilting bee was fun");
        Desk desk = LIBRARY.desk("executive-director");
        desk.waiting("quilting bee");
        String number = desk.waiting("snow gauge");
        desk.decide(number, Map.of("act", "leave-up"));
        LIBRARY.seal();
        NAMES.put("{case}", number);
        NAMES.put(
                "{channel}",
                SERVER.bean(Channels.class).list(LIBRARY.id()).getFirst().id().toString());
        NAMES.put("{decision}", LIBRARY.one("select id from moderation.decisions"));
        NAMES.put("{captured}", captured());
        ROLES.forEach(role -> SIGNED_IN.put(role, LIBRARY.signedIn(role)));
        SIGNED_IN.put("neighbour", SERVER.signedIn(NEIGHBOUR, "executive-director"));
        SIGNED_IN.values().forEach(browser -> browser.get("/account"));
    }

    @AfterAll
    static void close() {
        LIBRARY.close();
    }

    private static String captured() {
        return SERVER.bean(Tenancy.class)
                .in(
                        LIBRARY.id(),
                        () -> SERVER.bean(Log.class).from(0, 500).stream()
                                .filter(entry -> entry.kind().equals("comment.captured"))
                                .findFirst()
                                .orElseThrow()
                                .index())
                .toString();
    }

    private static Map<String, String> standing() {
        Map<String, String> standing = ChangeableTables.ALL.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> LIBRARY.one(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                        + " from " + table + " t")));
        for (String table : List.of("log.entries", "mail.messages")) {
            standing.put(table, LIBRARY.one("select count(*) from " + table));
        }
        return standing;
    }

    private static Page send(Browser browser, String method, String path, String fields) {
        String there = path;
        for (var name : NAMES.entrySet()) {
            there = there.replace(name.getKey(), name.getValue());
        }
        return method.equals("GET") ? browser.get(there) : browser.post(there, form(fields));
    }

    private static Map<String, String> form(String fields) {
        return Stream.of(fields.split("&"))
                .filter(field -> !field.isBlank())
                .map(field -> field.strip().split("=", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
    }

    // Forms that a role may send are empty or made from an old screen, so that they change nothing either.
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(textBlock = """
            # executive and assistant director, resource and programming librarian, library staff
            GET,  /comments,                          '',                                      200, 200, 200, 200, 200
            GET,  /comments/queue,                    '',                                      200, 200, 200, 200, 200
            GET,  /comments/{case},                   '',                                      200, 200, 200, 200, 200
            GET,  /cases/{case}/author,               '',                                      200, 200, 200, 200, 200
            GET,  /cases/{case},                      '',                                      200, 200, 200, 200, 200
            GET,  /comments/views,                    '',                                      200, 200, 200, 200, 200
            GET,  /comments?view=elsewhere,           '',                                      200, 200, 200, 200, 200
            POST, /comments/views,                    '',                                      422, 422, 422, 422, 403
            POST, /comments/claims,                   'minutes=never',                         422, 422, 403, 403, 403
            POST, /cases/{case}/claim,                '',                                      302, 302, 302, 302, 403
            POST, /cases/{case}/release,              '',                                      302, 302, 302, 302, 403
            POST, /cases/{case}/take-over,            '',                                      422, 422, 422, 422, 403
            POST, /cases/{case}/hand-over,            'words=x',                               422, 422, 422, 422, 403
            POST, /cases/{case}/hold,                 'words=x&until=never',                   422, 422, 422, 422, 403
            POST, /cases/{case}/resume,               '',                                      302, 302, 302, 302, 403
            POST, /cases/{case}/notes,                '',                                      422, 422, 422, 422, 403
            POST, /cases/{case}/harmless,             'place=0&revision=0',                    302, 302, 302, 302, 403
            GET,  /channels/{channel},                '',                                      200, 200, 200, 200, 200
            GET,  /record,                            '',                                      200, 200, 200, 200, 403
            GET,  /record/0,                          '',                                      200, 200, 200, 200, 403
            GET,  /record/{captured},                 '',                                      200, 200, 200, 200, 403
            GET,  /record/{captured}/bytes,           '',                                      200, 200, 200, 200, 403
            GET,  /record/0/bytes,                    '',                                      404, 404, 404, 404, 403
            GET,  /record/99999,                      '',                                      404, 404, 404, 404, 403
            GET,  /help,                              '',                                      200, 200, 200, 200, 200
            GET,  /help/people,                       '',                                      200, 200, 200, 200, 200
            GET,  /help/nothing,                      '',                                      404, 404, 404, 404, 404
            GET,  /letters,                           '',                                      200, 200, 200, 200, 403
            GET,  /letters/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, '',                           404, 404, 404, 404, 403
            POST, /letters/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/sent, 'how=post',              404, 404, 404, 404, 403
            POST, /letters/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/not-sent, 'reason=x',          404, 404, 404, 404, 403
            POST, /letters/not-sent,                  'which=marked&reason=x',                 422, 422, 422, 422, 403
            GET,  /appeals,                           '',                                      200, 200, 200, 200, 403
            GET,  /appeals/new,                       '',                                      200, 200, 200, 200, 403
            POST, /appeals/new,                       'number=00-0000&words=x&source=phone',   422, 422, 422, 422, 403
            GET,  /appeals/00-0000,                   '',                                      404, 404, 404, 404, 403
            GET,  /appeals/00-0000/packet,            '',                                      404, 404, 404, 404, 403
            POST, /appeals/00-0000/say,               'says=stands&reason=x',                  404, 404, 404, 404, 403
            POST, /appeals/00-0000/before-board,      '',                                      404, 404, 404, 404, 403
            POST, /appeals/00-0000/vote,              'says=stands&reason=x',                  404, 404, 404, 404, 403
            POST, /appeals/00-0000/withdraw,          'reason=x',                              404, 404, 404, 404, 403
            GET,  /steps,                             '',                                      200, 200, 200, 200, 403
            GET,  /steps/00-0000,                     '',                                      404, 404, 404, 404, 403
            GET,  /authors/{case},                    '',                                      200, 200, 200, 200, 403
            POST, /authors/{case}/investigation,      'why=x',                                 422, 422, 422, 422, 403
            POST, /authors/{case}/same,               'other=00-0000&why=x',                   422, 422, 422, 422, 403
            POST, /authors/{case}/same/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/revoke, '',        422, 422, 422, 422, 403
            GET,  /packages/{case},                   '',                                      200, 200, 200, 200, 403
            POST, /packages/{case},                   '',                                      422, 422, 422, 422, 403
            GET,  /packages/{case}/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/file, '',                                      404, 404, 404, 404, 403
            POST, /packages/{case}/release,           'recipient=x',                           404, 403, 403, 403, 403
            POST, /packages/{case}/keep,              'reason=x',                              404, 403, 403, 403, 403
            POST, /steps/00-0000/findings,            'findings=x',                            404, 404, 404, 404, 403
            POST, /steps/00-0000/close,               'reason=x',                              404, 404, 404, 404, 403
            POST, /steps/00-0000/propose,             'step=block',                            404, 404, 404, 404, 403
            POST, /steps/00-0000/statement,           'place=x',                               404, 404, 404, 404, 403
            POST, /steps/00-0000/approve,             '',                                      404, 404, 404, 404, 403
            POST, /steps/00-0000/decline,             'reason=x',                              404, 404, 404, 404, 403
            POST, /steps/00-0000/lift,                'reason=x',                              404, 404, 404, 404, 403
            POST, /steps/00-0000/again,               '',                                      404, 404, 404, 404, 403
            POST, /steps/00-0000/give-up,             'reason=x',                              404, 404, 404, 404, 403
            POST, /steps/00-0000/objection,           'words=x',                               404, 404, 404, 404, 403
            POST, /steps/00-0000/hear,                'says=right',                            404, 404, 404, 404, 403
            GET,  /steps/00-0000/papers,              '',                                      404, 404, 404, 404, 403
            POST, /steps/00-0000/done,                '',                                      404, 404, 404, 404, 403
            POST, /steps/00-0000/not-possible,        'reason=x',                              404, 404, 404, 404, 403
            GET,  /second-looks,                      '',                                      200, 200, 200, 200, 403
            GET,  /second-looks/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, '',                      404, 404, 404, 404, 403
            POST, /second-looks/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, 'aboutYou=yes',          404, 404, 404, 404, 403
            GET,  /second-looks/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/difference, '',           404, 404, 404, 404, 403
            POST, /second-looks/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/difference, 'outcome=confirm&reason=x', 404, 404, 404, 404, 403
            GET,  /policy/next,                       '',                                      200, 200, 200, 200, 403
            GET,  /policy/next/tried,                 '',                                      404, 404, 404, 404, 403
            GET,  /policy/next/draft,                 '',                                      200, 403, 403, 403, 403
            GET,  /policy/next/draft/ec-abusive,      '',                                      200, 403, 403, 403, 403
            GET,  /policy/next/draft/ec-abusive/0,    '',                                      200, 403, 403, 403, 403
            GET,  /policy/next/draft/ec-abusive/own,  '',                                      200, 403, 403, 403, 403
            GET,  /policy/next/draft/nowhere,         '',                                      404, 403, 403, 403, 403
            GET,  /policy/next/draft/ec-abusive/99,   '',                                      404, 403, 403, 403, 403
            GET,  /policy/next/new-clause,            '',                                      200, 403, 403, 403, 403
            POST, /policy/next/new-clause,            'clause.id=x y',                         422, 403, 403, 403, 403
            POST, /policy/next/text,                  'yaml=',                                 422, 403, 403, 403, 403
            POST, /policy/next/draft/drop,            'revision=99',                           303, 403, 403, 403, 403
            POST, /policy/next/draft/ec-abusive/0,    'seen=x',                                409, 403, 403, 403, 403
            POST, /policy/next/draft/ec-abusive/yaml, 'seen=x&yaml=x',                         409, 403, 403, 403, 403
            POST, /policy/next/draft/ec-abusive/out,  'seen=x',                                303, 403, 403, 403, 403
            POST, /policy/next/draft/ec-abusive/0/out, 'seen=x',                               303, 403, 403, 403, 403
            GET,  /policy/next?from=0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, '',                  404, 403, 403, 403, 403
            GET,  /policy/read,                       '',                                      200, 403, 403, 403, 403
            POST, /policy/read,                       '',                                      422, 403, 403, 403, 403
            GET,  /policy/read/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, '',                       404, 403, 403, 403, 403
            POST, /policy/read/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, 'go=keep',                404, 403, 403, 403, 403
            POST, /policy/read/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/throw-away, '',            404, 403, 403, 403, 403
            GET,  /policy/versions,                   '',                                      200, 200, 200, 200, 403
            GET,  /policy/versions/1,                 '',                                      200, 200, 200, 200, 403
            POST, /policy/next,                       'note=x&yaml=x',                         422, 403, 403, 403, 403
            POST, /policy/next/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/in-force, '',              404, 404, 404, 404, 403
            POST, /policy/next/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/decline, 'reason=x',       404, 404, 404, 404, 403
            POST, /policy/next/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/withdraw, '',              404, 403, 403, 403, 403
            GET,  /reports,                           '',                                      200, 200, 200, 200, 403
            GET,  /reports?year=1999,                 '',                                      404, 404, 404, 404, 403
            GET,  /reports/1999/csv,                  '',                                      404, 404, 404, 404, 403
            GET,  /reports/1999/pdf,                  '',                                      404, 404, 404, 404, 403
            GET,  /appeals/00-0000/packet/pdf,        '',                                      404, 404, 404, 404, 403
            GET,  /reports/1999/public,               '',                                      404, 403, 403, 403, 403
            POST, /reports/1999/public,               '',                                      404, 403, 403, 403, 403
            POST, /reports/1999/not-public,           '',                                      404, 403, 403, 403, 403
            GET,  /outbox,                            '',                                      200, 200, 403, 403, 403
            POST, /cases/{case}/preview,              'act=hide&clause=ec-personal-info',      200, 200, 200, 200, 200
            POST, /cases/{case}/decisions,            'act=leave-up&version=0.0&confirmed=yes', 409, 409, 409, 409, 403
            POST, /cases/{case}/decisions,            'act=restore&version=0.0&confirmed=yes', 409, 409, 409, 409, 403
            POST, /cases/{case}/decisions,            'act=hide&attest=threat&version=0.0',    422, 422, 422, 422, 403
            POST, /cases/{case}/decisions,            '',                                      422, 422, 422, 422, 403
            POST, /cases/{case}/decisions/{decision}/undo, '',                                 302, 302, 302, 302, 403
            POST, /cases/{case}/refer,                'question=why&version=0.0',              404, 404, 404, 404, 404
            POST, /cases/{case}/advise,               'answer=because',                        404, 404, 404, 404, 404
            GET,  /tasks,                             '',                                      200, 200, 200, 200, 200
            GET,  /tasks/new,                         '',                                      200, 200, 200, 200, 200
            GET,  /tasks/new/conduct-opened,          '',                                      200, 404, 404, 404, 404
            POST, /tasks/new/incident-reported,       '',                                      422, 422, 422, 422, 422
            POST, /tasks/new/concern-reported,        'words=x',                               404, 404, 404, 404, 404
            GET,  /concerns,                          '',                                      200, 200, 200, 200, 403
            GET,  /concerns/new,                      '',                                      200, 200, 200, 200, 200
            POST, /concerns/new,                      'source=phone',                          422, 422, 422, 422, 422
            GET,  /concerns/00-0000,                  '',                                      404, 404, 404, 404, 403
            POST, /concerns/00-0000/look,             '',                                      404, 404, 404, 404, 403
            POST, /concerns/00-0000/comment,          'comment=00-0000',                       404, 404, 404, 404, 403
            POST, /concerns/00-0000/answer,           'outcome=kept',                          404, 404, 404, 404, 403
            POST, /tasks/00-0000/1/done,              'words=x',                               404, 404, 404, 404, 404
            GET,  /answers,                           '',                                      200, 200, 200, 200, 403
            GET,  /answers/{case},                    '',                                      404, 404, 404, 404, 403
            POST, /answers/{case}/send,               'text=x&seen=0',                         404, 404, 404, 404, 403
            POST, /answers/{case}/draft,              'text=x&seen=0',                         404, 404, 404, 404, 403
            POST, /answers/{case}/consent,            'how=x&givenOn=2026-01-01',              404, 404, 404, 404, 403
            POST, /answers/{case}/consent/withdraw,   '',                                      404, 404, 404, 404, 403
            POST, /answers/about/00-0000,             '',                                      404, 404, 404, 404, 403
            POST, /prepared-answers,                  '',                                      422, 422, 422, 422, 403
            GET,  /public-names,                      '',                                      200, 200, 403, 403, 403
            POST, /public-names,                      '',                                      422, 422, 403, 403, 403
            POST, /public-names/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/end, '',                 303, 303, 403, 403, 403
            GET,  /second-looks/unlike,               '',                                      200, 403, 403, 403, 403
            GET,  /policy/votes,                      '',                                      200, 403, 403, 403, 403
            POST, /policy/votes,                      '',                                      422, 403, 403, 403, 403
            POST, /policy/votes/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/end, '',                 303, 403, 403, 403, 403
            GET,  /comments/several,                  '',                                      200, 200, 200, 200, 403
            POST, /comments/several/preview,          '',                                      422, 422, 422, 422, 403
            POST, /comments/several,                  'batch=0192f0c1-2a3b-7c4d-8e5f-60718293a4b5', 422, 422, 422, 422, 403
            POST, /comments/several/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/undo, '',             404, 404, 404, 404, 403
            GET,  /settings/sign-in,                  '',                                      200, 200, 403, 403, 403
            POST, /settings/sign-in,                  '',                                      422, 422, 403, 403, 403
            POST, /settings/sign-in/remove,           '',                                      303, 303, 403, 403, 403
            GET,  /libraries,                         '',                                      200, 200, 403, 403, 403
            POST, /libraries/invitations,             '',                                      422, 422, 403, 403, 403
            GET,  /settings/sharing,                  '',                                      404, 404, 403, 403, 403
            POST, /settings/sharing,                  '',                                      404, 404, 403, 403, 403
            GET,  /account/passkeys,                  '',                                      200, 200, 200, 200, 200
            POST, /account/passkeys,                  'credential=x&name=y',                   303, 303, 303, 303, 303
            GET,  /settings/calendar,                 '',                                      200, 200, 403, 403, 403
            POST, /settings/calendar/week,            '',                                      422, 422, 403, 403, 403
            POST, /settings/calendar/days,            'date=never',                            422, 422, 403, 403, 403
            POST, /cases/00-0000/decisions,           'act=leave-up',                          404, 404, 404, 404, 403
            POST, /people,                            '',                                      422, 422, 403, 403, 403
            GET,  /people/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5, '',                            404, 404, 403, 403, 403
            POST, /people/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/role, 'role=staff',             404, 404, 403, 403, 403
            POST, /people/0192f0c1-2a3b-7c4d-8e5f-60718293a4b5/end, '',                        404, 404, 403, 403, 403
            POST, /settings/mail,                     '',                                      422, 422, 403, 403, 403
            POST, /settings/mail/test,                '',                                      422, 422, 403, 403, 403
            POST, /channels,                          '',                                      422, 422, 422, 422, 403
            POST, /channels/{channel},                'address=https://elsewhere.example',     422, 422, 422, 422, 403
            GET,  /channels/{channel}/capacity,       '',                                      200, 200, 200, 200, 403
            POST, /channels/{channel}/capacity,       'capacity=none',                         422, 422, 422, 422, 403
            POST, /channels/{channel}/look,           '',                                      303, 303, 303, 303, 303
            GET,  /account/attention,                 '',                                      200, 200, 200, 200, 200
            GET,  /account/messages,                  '',                                      200, 200, 200, 200, 200
            POST, /account/attention/mail,            'times=noon',                            422, 422, 422, 422, 422
            POST, /account/password,                  '',                                      422, 422, 422, 422, 422
            """)
    void eachRoleDoesWhatItMayAndIsToldWhyNotTheRest(
            String method,
            String path,
            String fields,
            int executive,
            int assistant,
            int resource,
            int programming,
            int staff) {
        List<Integer> expected = List.of(executive, assistant, resource, programming, staff);
        Map<String, String> before = standing();
        for (int i = 0; i < ROLES.size(); i++) {
            Page answer = send(SIGNED_IN.get(ROLES.get(i)), method, path, fields);
            assertThat(answer.status()).as(ROLES.get(i) + ": " + answer.text()).isEqualTo(expected.get(i));
            if (answer.status() == 403) {
                assertThat(answer.text())
                        .containsPattern("Your role, [A-Z][A-Za-z ]+, may not do this")
                        .contains("Nothing was changed");
            }
        }
        assertThat(standing()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            GET,  /comments/{case},                        ''
            GET,  /cases/{case},                           ''
            GET,  /channels/{channel},                     ''
            GET,  /record/{captured},                      ''
            GET,  /record/{captured}/bytes,                ''
            POST, /cases/{case}/preview,                   'act=leave-up'
            POST, /cases/{case}/decisions,                 'act=leave-up&version=2.1&confirmed=yes'
            POST, /cases/{case}/claim,                     ''
            POST, /cases/{case}/notes,                     'words=x'
            POST, /cases/{case}/harmless,                  'place=0&revision=1'
            POST, /cases/{case}/decisions/{decision}/undo, ''
            POST, /channels/{channel},                     'address=https://elsewhere.example&username=me&applicationPassword=secret'
            POST, /channels/{channel}/look,                ''
            """)
    void whatIsAnotherOrganisationsIsNotThereAndForNobodyWithoutSignIn(String method, String path, String fields) {
        Map<String, String> before = standing();
        assertThat(send(SIGNED_IN.get("neighbour"), method, path, fields).status())
                .isEqualTo(404);
        Browser nobody = SERVER.browser();
        nobody.get("/sign-in");
        assertThat(send(nobody, method, path, fields).sentTo()).isEqualTo("/sign-in");
        assertThat(standing()).isEqualTo(before);
    }

    @Test
    void theExportIsGivenToWhoMayExportAndToNobodyElse() {
        for (String role : ROLES) {
            boolean may = role.endsWith("-director");
            var answer = SIGNED_IN.get(role).postForBytes("/record/export", Map.of());
            assertThat(answer.statusCode()).as(role).isEqualTo(may ? 200 : 403);
            assertThat(answer.headers().firstValue("content-type"))
                    .as(role)
                    .hasValueSatisfying(
                            type -> assertThat(type.equals("application/zip")).isEqualTo(may));
        }
        assertThat(LIBRARY.one("select count(*) from log.entries where kind = 'export.made'"))
                .isEqualTo("2");
    }

    @Test
    void theSameFormsSentByWhoMayTakeEffectAndSentByStaffDoNot() {
        Desk staff = new Desk(SIGNED_IN.get("staff"));
        Desk programming = new Desk(SIGNED_IN.get("programming-librarian"));
        String number = programming.waiting("quilting bee");
        String version = programming.version(programming.open(number));
        Map<String, String> newcomer = Map.of("name", "Wen Adler", "email", "wen@ecrl.example", "role", "staff");
        Map<String, String> before = standing();
        assertThat(staff.decide(number, version, Map.of("act", "leave-up")).status())
                .isEqualTo(403);
        assertThat(staff.browser().post("/people", newcomer).status()).isEqualTo(403);
        assertThat(programming.browser().post("/people", newcomer).status()).isEqualTo(403);
        assertThat(standing()).isEqualTo(before);
        assertThat(programming
                        .decide(number, version, Map.of("act", "leave-up"))
                        .status())
                .isEqualTo(302);
        assertThat(programming.casePage(number).text()).contains("Decided: leave up");
        Browser assistant = SIGNED_IN.get("assistant-director");
        assertThat(assistant.post("/people", newcomer).sentTo()).isEqualTo("/people");
        assertThat(assistant.get("/people").text()).contains("Wen Adler");
    }
}
