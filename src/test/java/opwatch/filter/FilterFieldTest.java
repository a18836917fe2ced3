package opwatch.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import opwatch.operation.Cloud;
import opwatch.operation.OperationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each field finds, in both languages, and that all of it is understood.
class FilterFieldTest {
    private static final String EVERYTHING = "CMK Übung fresh purge drill stopped";

    @ParameterizedTest
    @CsvSource({
        // Plain words: anywhere, and every one of them.
        "cmk, CMK",
        "ÜBUNG, Übung",
        "prod, CMK purge",
        "prod cmk, CMK",
        "prod -cmk, purge",
        "-prod -gdpr, Übung fresh drill stopped",
        "updating, Übung",
        "40%, Übung",
        "failed, CMK",
        "已成功, purge",
        "713192d7, CMK",
        "444444444444, drill stopped",
        "virginia, Übung",
        "usgovvirginia, Übung",
        "azure china, fresh",
        "contoso, CMK purge",
        "66666666-7777, CMK purge",
        "robin, CMK",
        "night, CMK",
        "'\"search job\"', ''",
        "'\"delete data\"', purge",
        "还原, Übung",
        "forbidden, CMK",
        "target-of-gone, CMK",
        "x9, CMK",
        "serverbusy, drill",
        "'\"http 503\"', drill",
        "recordcount, purge",
        "properties.recordCount, purge",
        "'\"recordCount: 17\"', purge",
        "name of Canceled, stopped",
        "start:, CMK Übung purge drill stopped",
        "2026-03-04T01:00, CMK",
        "2026-03-02, purge",
        // Fields.
        "label:cmk, CMK",
        "label:\"cmk batch\", CMK",
        "label:prod, purge",
        "NAME:drill, drill",
        "标签:drill, drill",
        "state:failed, CMK",
        "state:fail, CMK",
        "状态:失败, CMK",
        "state:running, Übung drill",
        "status:updating, Übung",
        "state:accepted, drill",
        "状态:正在运行, Übung drill",
        "state:\"could not check\", drill",
        "state:trouble, drill",
        "状态：无法检查, drill",
        "state:unseen, fresh",
        "state:尚未检查, fresh",
        "state:cancelled, stopped",
        "状态:已取消, stopped",
        "state:succeeded -label:x, purge",
        "状态:成功, purge",
        "-state:running -state:canceled, CMK fresh purge",
        "sub:prod, CMK purge",
        "subscription:444444444442, Übung",
        "订阅:prod, CMK purge",
        "loc:westus, CMK stopped",
        "loc:\"west us\", CMK stopped",
        "region:china, fresh",
        "位置:virginia, Übung",
        "tenant:contoso, CMK purge",
        "tenant:6666, CMK purge",
        "租户:contoso, CMK purge",
        "tenant:, CMK purge",
        "-tenant:, Übung fresh drill stopped",
        "cloud:china, fresh",
        "cloud:gov, Übung",
        "cloud:public, CMK purge drill stopped",
        "云:中国, fresh",
        "kind:cluster, CMK",
        "kind:\"delete data\", purge",
        "type:unknown, fresh drill stopped",
        "类型:还原, Übung",
        "kind:, CMK Übung purge",
        "-kind:, fresh drill stopped",
        "tag:night, CMK",
        "tag:GDPR, CMK purge",
        "标记:gdpr -标记:night, purge",
        "tag:, CMK purge",
        "-tags:, Übung fresh drill stopped",
        "note:4711, CMK",
        "备注:robin, CMK",
        "note:, CMK",
        "id:a17c, purge",
        "操作:fresh, fresh",
        "error:vault, CMK",
        "error:gone, CMK",
        "error:busy, drill",
        "错误:vault, CMK",
        "error:, CMK drill",
        "-error:, Übung fresh purge stopped",
        "-错误：, Übung fresh purge stopped",
        "state:failed -error:, ''",
        "result:17, purge",
        "'result:\"17 records\"', purge",
        "properties:recordcount, purge",
        "结果:17, purge",
        // Times, as of six minutes past six in Berlin.
        "started:>2h, CMK purge drill",
        "started:<1h, Übung",
        "started:<=50m, Übung",
        "start:>1h30m, CMK purge drill",
        "开始时间:<1小时, Übung",
        "开始:>1天, purge",
        "started:today, CMK Übung",
        "started:今天, CMK Übung",
        "started:yesterday, drill",
        "started:2026-03-02, purge",
        "started:<2026-03-03, purge",
        "started:>=2026-03-03, CMK Übung drill",
        "started:>2026-03-03, CMK Übung",
        "started:>22:00, CMK Übung drill",
        "started:>02:00 started:<03:00, ''",
        "started:>=02:00 started:<03:00, CMK",
        "started:>midnight, CMK Übung",
        "started:>noon, CMK Übung drill",
        "started:>午夜, CMK Übung",
        "started:>2026-03-04T03:00, Übung",
        "started:<2026-03-04T02:00:00Z, CMK purge drill",
        "started:5:16, Übung",
        "started:soon7, ''",
        "ended:>03:00, CMK",
        "结束时间：＞03:00, CMK",
        "ended:, CMK purge stopped",
        "-ended:, Übung fresh drill",
        "end:<1w, CMK purge",
        "added:<1m, fresh",
        "添加时间:>1周, stopped",
        "checked:<10s, CMK Übung purge stopped",
        "检查时间:>30秒, drill",
        "-checked:, fresh",
        "duration:>1h, CMK drill",
        "duration:<=40s, purge",
        "持续时间:>7小时, drill",
        "用时:>1h, CMK drill",
        "duration:, CMK Übung purge drill",
        // What a Chinese keyboard types.
        "label：“cmk batch”, CMK",
        "－prod－nothing, CMK Übung fresh purge drill stopped",
        "－prod　－fresh, Übung drill stopped",
    })
    void eachFieldFindsItsRows(String text, String rows) {
        assertEquals(rows, SampleRows.found(text));
        assertEquals(List.of(), FilterQuery.of(text).flaws());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u3000", "\"\"", "-\"\"", "state:", "sub:"})
    void whatAsksNothingFindsAll(String text) {
        assertEquals(EVERYTHING, SampleRows.found(text));
        assertEquals(List.of(), FilterQuery.of(text).flaws());
    }

    @Test
    void noNameIsThatOfTwoFields() {
        List<String> names = Stream.of(FilterField.values())
                .flatMap(field -> field.names().stream())
                .toList();

        assertEquals(
                List.of(),
                names.stream()
                        .filter(name -> names.indexOf(name) != names.lastIndexOf(name))
                        .toList());
        assertEquals(names, names.stream().map(Folding::fold).toList());
    }

    @Test
    void everyKindAndCloudIsFoundByEachOfItsNames() {
        Set<String> lost = new TreeSet<>();
        for (OperationKind kind : OperationKind.values()) {
            lost.addAll(ClosedWords.names(kind).stream()
                    .filter(name -> !ClosedWords.kinds(name).contains(kind))
                    .collect(Collectors.toSet()));
        }
        Arrays.stream(Cloud.values())
                .forEach(cloud -> lost.addAll(ClosedWords.names(cloud).stream()
                        .filter(name -> !ClosedWords.clouds(name).contains(cloud))
                        .toList()));

        assertEquals(Set.of(), lost);
    }
}
