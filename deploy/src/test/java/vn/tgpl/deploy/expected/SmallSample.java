package vn.tgpl.deploy.expected;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sample of a few lines, for figures one can work out by hand. Single quotes stand for double ones. */
final class SmallSample {
    private final Path folder;
    private final List<String> steps = new ArrayList<>();
    private final List<String> targets = new ArrayList<>();

    SmallSample(Path folder) {
        this.folder = folder;
    }

    SmallSample step(String ref, String verb, String rest) {
        steps.add(json("{'ref':'%s','do':'%s',%s}".formatted(ref, verb, rest)));
        return this;
    }

    /** A communication event that was planned and held. */
    SmallSample event(String ref, String heldOn, String unit, String programmes, String audiences, int came) {
        step(ref, "POST", """
                'path':'/activities','body':{'kind':'COMM_EVENT','title':'t','plannedOn':'2024-01-01','unit':'%s',
                'mode':'ON_SITE','organisation':'HN-TT','programmes':[%s],'audiences':[%s],'languages':['vie']}
                """.formatted(unit, programmes, audiences).replace("\n", ""));
        return step(ref, "hold", "'body':{'heldOn':'%s','attendance':{'total':%d}}".formatted(heldOn, came));
    }

    /** What a correction of an event has to say again. */
    static String state(String heldOn, String unit, String programmes, int came) {
        return """
                'body':{'kind':'COMM_EVENT','heldOn':'%s','unit':'%s','mode':'ON_SITE','organisation':'HN-TT',
                'programmes':[%s],'audiences':[],'languages':['vie'],'attendance':{'total':%d},'reason':'r'}
                """.formatted(heldOn, unit, programmes, came).replace("\n", "");
    }

    SmallSample target(String json) {
        targets.add(json(json));
        return this;
    }

    Expected expected() throws IOException {
        Files.createDirectories(folder.resolve("plans"));
        Files.createDirectories(folder.resolve("year"));
        write("units.json", "[{'code':'00013','parent':'01'},{'code':'32098','parent':'96'}]");
        write("plans/index.json", "[{'file':'plan.json'}]");
        write("plans/plan.json", """
                {'number':'1/KH','unit':'01','period':{'from':'2023-07-01','to':'2024-12-31'},'targets':[%s]}
                """.formatted(String.join(",", targets)));
        write("year/year.ndjson", String.join("\n", steps));
        return Expected.of(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), json(text));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
