package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

@Tag("domain")
class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(Rulebooks.schema());

    private static JsonNode json(String yaml) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(yaml);
        return JSON.valueToTree(withTextKeys(value));
    }

    private static Object withTextKeys(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((key, inner) -> copy.put(String.valueOf(key), withTextKeys(inner)));
                yield copy;
            }
            case List<?> list -> list.stream().map(SchemaTest::withTextKeys).toList();
            default -> value;
        };
    }

    static Stream<String> rulebooks() {
        return Stream.concat(Rulebooks.STARTERS.stream(), Rulebooks.PROFILES.stream());
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void aRulebookOfTheProductPassesTheSchema(String id) {
        assertThat(SCHEMA.validate(json(Rulebooks.text(id)))).isEmpty();
    }

    @Test
    void theSchemaRefusesAMisspeltWord() {
        assertThat(SCHEMA.validate(json(Rulebooks.text("cadott").replaceFirst("how: \\[enforced]", "how: [enforce]"))))
                .isNotEmpty();
        assertThat(SCHEMA.validate(json(Rulebooks.text("cadott").replaceFirst("place: ", "plaice: "))))
                .isNotEmpty();
    }

    static Stream<Arguments> enums() {
        return Stream.of(
                Arguments.of("act", Word.all(Act.class)),
                Arguments.of("how", Word.all(How.class)),
                Arguments.of("label", Word.all(Label.class)),
                Arguments.of("facet", Word.all(Facet.class)),
                Arguments.of("permission", Word.all(Permission.class)),
                Arguments.of("speaker", Word.all(Speaker.class)),
                Arguments.of("level", Word.all(Level.class)),
                Arguments.of("except", Word.all(Except.class)),
                Arguments.of("place", Word.all(Place.class)),
                Arguments.of("case", Word.all(CaseKind.class)),
                Arguments.of("trigger", Word.all(Trigger.class)),
                Arguments.of("promise", Word.all(Promise.class)),
                Arguments.of("profile", Rulebooks.PROFILES));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void theSchemaHasTheWordsOfTheLanguage(String definition, List<String> words) {
        assertThat(texts(definition(definition).get("enum"))).containsExactlyElementsOf(words);
    }

    @Test
    void theSchemaHasTheGroundsOfTheLanguage() {
        var grounds = new ArrayList<String>();
        for (Label label : Label.values()) {
            if (label.use() == Label.Use.GROUND) {
                grounds.add(label.word());
            }
        }
        grounds.add(ClauseReader.OTHER);

        assertThat(texts(definition("ground").get("enum"))).containsExactlyElementsOf(grounds);
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("document", Keys.DOCUMENT),
                Arguments.of("binds", Keys.BINDS),
                Arguments.of("related", Keys.RELATED),
                Arguments.of("role", Keys.ROLE),
                Arguments.of("contacts", Keys.CONTACTS),
                Arguments.of("appeals", Keys.APPEALS),
                Arguments.of("second-looks", Keys.SECOND_LOOKS),
                Arguments.of("letters", Keys.LETTERS),
                Arguments.of("said", Keys.SAID),
                Arguments.of("counsel", Keys.COUNSEL),
                Arguments.of("clause", Keys.CLAUSE),
                Arguments.of("grounds", Keys.GROUNDS),
                Arguments.of("gate", Keys.GATE),
                Arguments.of("find", Keys.FIND),
                Arguments.of("list", Keys.LIST),
                Arguments.of("pattern", Keys.PATTERN),
                Arguments.of("show", Keys.SHOW),
                Arguments.of("procedure", Keys.PROCEDURE),
                Arguments.of("step", Keys.STEP),
                Arguments.of("register", Keys.REGISTER),
                Arguments.of("duty", Keys.DUTY),
                Arguments.of("watch", Keys.WATCH),
                Arguments.of("control", Word.all(Control.Kind.class)));
    }

    @ParameterizedTest
    @MethodSource("keys")
    void theSchemaHasTheKeysOfTheLanguage(String definition, List<String> keys) {
        assertThat(names(definition(definition).get("properties"))).containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void theSchemaHasTheKeysOfARulebook() {
        assertThat(names(SCHEMA.getSchemaNode().get("properties"))).containsExactlyInAnyOrderElementsOf(Keys.RULEBOOK);
    }

    @Test
    void theSchemaDescribesEveryPredicate() {
        assertThat(definition("formula").get("description").asText()).contains(PredicateReader.NAMES);
    }

    private static JsonNode definition(String name) {
        return SCHEMA.getSchemaNode().get("$defs").get(name);
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<String> names(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
