package vn.tgpl.planning.document;

import vn.tgpl.planning.target.TargetBody;

/** Bodies that are right, as the API document shows them. */
final class Examples {
    static final String TASK = """
            {"ordinal": "1.1", "content": "Tổ chức 20 – 30 cuộc truyền thông về trợ giúp pháp lý",
             "timeText": "Hằng năm", "time": {"kind": "YEARLY"}, "recurrence": "YEARLY", "roles": [{"role": "LEAD", "organisation": "HN-TT"}],
             "programmes": ["POVERTY_2021"]}""";
    static final String PLAN = """
            {"number": "12/KH-STP", "title": "Truyền thông về trợ giúp pháp lý giai đoạn 2021-2025", "type": "PLAN",
             "issuer": "HN-STP", "signedOn": "2021-01-15", "period": {"from": "2021-01-01", "to": "2025-12-31"},
             "unit": "01", "programmes": ["POVERTY_2021"], "legalBases": [], "source": "ORIGINAL", "recipients": ["UBND thành phố (b/c)"],
             "place": "Hà Nội", "signer": {"title": "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"},
             "sections": [{"heading": "I. Mục đích, yêu cầu", "paragraphs": ["Nâng cao nhận thức về trợ giúp pháp lý."]}],
             "budget": [{"task": "1.1", "programme": "POVERTY_2021", "source": "CENTRAL", "year": 2021,
              "amount": 80000000, "content": "Truyền thông ở cơ sở"}],
             "tasks": [""" + TASK + "], \"targets\": [" + TargetBody.EXAMPLE + "]}";

    private Examples() {}
}
