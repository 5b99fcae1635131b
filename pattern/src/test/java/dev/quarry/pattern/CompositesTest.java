package dev.quarry.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** ENUM, ARRAY, STRUCTURE, KVP, JSON with members, XML. */
class CompositesTest {
    @Test
    void enumsAreNumbers() {
        assertThat(Values.match("ENUM{'GET'=1, 'GETS'=2, ''=-1}:m", "GETS x")).hasValue(Map.of("m", 2L));
        assertThat(Values.match("ENUM{'GET'=1, ''=-1}:m", "PUT")).hasValue(Map.of("m", -1L));
        assertThat(Values.match("ENUM{'get'=1}(cis=true):m", "GeT")).hasValue(Map.of("m", 1L));
        assertThat(Values.match("ENUM{'get'=1}:m", "GeT")).isEmpty();
    }

    @Test
    void arraysHoldOneValueOrARecordPerRound() {
        assertThat(Values.match("ARRAY{INT:i ','?}{1,10}:a LD:rest", "1,2,3x"))
                .hasValue(Map.of("a", List.of(1L, 2L, 3L), "rest", "x"));
        assertThat(Values.match("ARRAY{INT?:i ','}{1,}:a", "1,,3,")).hasValue(Map.of("a", List.of(1L, "null", 3L)));
        assertThat(Values.match("ARRAY{ALPHA:k '=' INT:v ' '?}{0,2}:a", "a=1 b=2 c=3"))
                .hasValue(Map.of("a", List.of(Map.of("k", "a", "v", 1L), Map.of("k", "b", "v", 2L))));
        assertThat(Values.match("ARRAY{INT:i ','?}{3}:a", "1,2")).isEmpty();
        assertThat(Values.match("ARRAY{INT?:i}{0,5}:a 'x'", "x")).hasValue(Map.of("a", List.of()));
    }

    @Test
    void structuresAreRecords() {
        assertThat(Values.match("STRUCTURE{IPADDR:ip ':' INT:port}:peer LD:rest", "1.2.3.4:80 x"))
                .hasValue(Map.of("peer", Map.of("ip", "01020304", "port", 80L), "rest", " x"));
        assertThat(Values.match("ARRAY{STRUCTURE{INT:x '/' INT:y}:p ' '?}{1,9}:a", "1/2 3/4"))
                .hasValue(Map.of("a", List.of(Map.of("x", 1L, "y", 2L), Map.of("x", 3L, "y", 4L))));
    }

    @Test
    void pairsAreARecordWithTypedValues() {
        assertThat(Values.match("KVP{ALPHA:key '=' (INT:valueInt | DQS:valueText) ' '?}:p", "a=1 b=\"x y\" c"))
                .hasValue(Map.of("p", Map.of("a", 1L, "b", "x y")));
        assertThat(Values.match("KVP{LD:key '=' LD:value '&'?}:p", "a=1&bc=2&d=xyz"))
                .hasValue(Map.of("p", Map.of("a", "1", "bc", "2", "d", "xyz")));
        assertThat(Values.match("KVP{LD:key '=' LD:value ';'}:p LD:r", "a=1;bc=2;d=xyz"))
                .hasValue(Map.of("p", Map.of("a", "1", "bc", "2"), "r", "d=xyz"));
        assertThat(Values.match("KVP{LD:key '=' LD:value ';'}{3,}:p", "a=1;bc=2;"))
                .isEmpty();
    }

    @Test
    void jsonWithMembersConvertsAndDropsTheRest() {
        String json =
                "{\"s\":\"x y\",\"n\":\"17\",\"ip\":\"1.2.3.4\",\"deep\":{\"a\":1.5,\"b\":2},\"l\":[1,2],\"z\":null}";
        assertThat(Values.match(
                        "JSON{STRING:s, INT:n:number, IPADDR:ip, JSON{DOUBLE:a}:deep, INT[]:l, STRING:z, LONG:none}:j",
                        json))
                .hasValue(Map.of(
                        "j",
                        Map.of(
                                "s",
                                "x y",
                                "number",
                                17L,
                                "ip",
                                "01020304",
                                "deep",
                                Map.of("a", 1.5),
                                "l",
                                List.of(1L, 2L),
                                "z",
                                "null",
                                "none",
                                "null")));
        assertThat(Values.match("JSON{STRING+:missing}:j", json)).isEmpty();
        assertThat(Values.match("JSON{STRING:s}(greedy='rest'):j", "{\"s\":\"a\",\"t\":{\"u\":1}}"))
                .hasValue(Map.of("j", Map.of("s", "a", "rest", Map.of("t", Map.of("u", 1L)))));
        assertThat(Values.match("JSON{INT:s}:j", json)).hasValue(Map.of("j", Map.of("s", "null")));
        assertThat(Values.match("JSON{INT:n:null STRING:s}:j", json)).hasValue(Map.of("j", Map.of("s", "x y")));
        assertThat(Values.match("JSON{{INT:b}:deep}:j", json)).hasValue(Map.of("j", Map.of("deep", Map.of("b", 2L))));
        assertThat(Values.match("JSON{TIMESTAMP('yyyy-MM-dd'):d}:j", "{\"d\":\"2024-02-29\"}"))
                .hasValue(Map.of("j", Map.of("d", "2024-02-29T00:00:00Z")));
        assertThat(Values.match("JSON{(LD ':' INT:i):d}:j", "{\"d\":\"a:7\"}")).hasValue(Map.of("j", Map.of("d", 7L)));
    }

    @Test
    void flatJsonExportsItsMembers() {
        Pattern pattern =
                Pattern.compile("JSON{STRING:verb, JSON{STRING:username}(flat=true):user, INT[]:l}(flat=true) LD:rest");
        assertThat(pattern.exports())
                .containsExactly(
                        new Pattern.Export("verb", PatternType.STRING),
                        new Pattern.Export("username", PatternType.STRING),
                        new Pattern.Export("user", PatternType.ANY),
                        new Pattern.Export("l", PatternType.ARRAY),
                        new Pattern.Export("rest", PatternType.STRING));
        assertThat(Values.match(pattern.text(), "{\"verb\":\"get\",\"user\":{\"username\":\"bob\"},\"l\":[1]}!"))
                .hasValue(Map.of("verb", "get", "username", "bob", "user", "bob", "l", List.of(1L), "rest", "!"));
    }

    @Test
    void jsonArraysAndValues() {
        assertThat(Values.match("JSON_ARRAY:a", "[1,\"x\",{\"b\":[]}] t"))
                .hasValue(Map.of("a", List.of(1L, "x", Map.of("b", List.of()))));
        assertThat(Values.match("JSON_ARRAY:a", "{}")).isEmpty();
        assertThat(Values.match("JSON_ARRAY{double}:a", "[\"3.14\",2,null]"))
                .hasValue(Map.of("a", List.of(3.14, 2.0, "null")));
        assertThat(Values.match("JSON_ARRAY{ipaddr}:a", "[\"1.2.3.4\",\"x\"]")).hasValue(Map.of("a", "null"));
        assertThat(Values.match("JSON_ARRAY{JSON{INT:i}}(typed=true):a", "[{\"i\":1},{\"i\":2}]"))
                .hasValue(Map.of("a", List.of(Map.of("i", 1L), Map.of("i", 2L))));
        assertThat(Values.match("JSON_VALUE:v", "503")).hasValue(Map.of("v", 503L));
        assertThat(Values.match("JSON_VALUE:v", "\"web-01\"")).hasValue(Map.of("v", "web-01"));
        assertThat(Values.match("JSON_VALUE:v", "true")).hasValue(Map.of("v", true));
        assertThat(Values.match("JSON_VALUE:v", "[1]")).hasValue(Map.of("v", List.of(1L)));
        assertThat(Values.match("JSON(strict=false):v", "{a: word, \"b\":1}"))
                .hasValue(Map.of("v", Map.of("a", "word", "b", 1L)));
        assertThat(Values.match("JSON:v", "{a: word}")).isEmpty();
        assertThat(Values.match("JSON(maxlen=5):v", "{\"a\":1}")).isEmpty();
    }

    @Test
    void xmlBecomesARecord() {
        assertThat(Values.match("XML:x LD:r", "<?xml version='1.0'?><a id=\"1\"><b>x &amp; y</b><b/>t<!-- c -->u</a>!"))
                .hasValue(Map.of(
                        "x",
                        Map.of("a", Map.of("@id", "1", "b", List.of("x & y", ""), "#text", List.of("t", "u"))),
                        "r",
                        "!"));
        assertThat(Values.match("XML(rootTag='p:b', ignoreNamespace=true):x", "<a xmlns:p='u'><p:b c='d'/></a>"))
                .hasValue(Map.of("x", Map.of("b", Map.of("@c", "d"))));
        assertThat(Values.match("XML(excludeRoot=true):x", "<a><b>1</b></a>")).hasValue(Map.of("x", Map.of("b", "1")));
        assertThat(Values.match("XML_PLAIN:x", "<a i='1'><![CDATA[<&]]></a>")).hasValue(Map.of("x", Map.of("a", "<&")));
        for (String wrong :
                List.of("<a>", "<a></b>", "<a x></a>", "<a>&nope;</a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>")) {
            assertThat(Values.match("XML:x", wrong)).isEmpty();
        }
    }
}
