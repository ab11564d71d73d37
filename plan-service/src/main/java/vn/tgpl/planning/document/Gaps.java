package vn.tgpl.planning.document;

import static vn.tgpl.planning.document.DocumentRefusal.NUMBER_NOT_OF_TYPE;
import static vn.tgpl.planning.document.DocumentRefusal.SIGNED_ON_MISSING;
import static vn.tgpl.planning.task.TaskRefusal.LEAD_MISSING;
import static vn.tgpl.planning.task.TaskRefusal.SEVERAL_LEADS;

import java.util.ArrayList;
import java.util.List;
import vn.tgpl.kit.problem.Refusal.Flaw;

/** What every document has to say: flaws in an original plan, warnings on one transcribed from a source without it. */
public final class Gaps {
    private Gaps() {}

    public static List<Flaw> of(Document document) {
        var gaps = new ArrayList<Flaw>();
        var header = document.header();
        if (!Numbering.fits(header.type(), header.number())) {
            gaps.add(new Flaw("#/number", null, NUMBER_NOT_OF_TYPE));
        }
        if (header.signedOn() == null) gaps.add(new Flaw("#/signedOn", null, SIGNED_ON_MISSING));
        for (var i = 0; i < document.tasks().size(); i++) {
            var leads = document.tasks().get(i).roles().stream()
                    .filter(role -> "LEAD".equals(role.role()))
                    .count();
            if (leads != 1) {
                gaps.add(new Flaw(document.task(i) + "/roles", null, leads == 0 ? LEAD_MISSING : SEVERAL_LEADS));
            }
        }
        return gaps;
    }
}
