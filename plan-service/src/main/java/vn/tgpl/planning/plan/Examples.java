package vn.tgpl.planning.plan;

/** Bodies that are right, as the API document shows them. */
final class Examples {
    static final String TASK = """
            {"ordinal": "1.1", "content": "Tổ chức 20 – 30 cuộc truyền thông về trợ giúp pháp lý",
             "timeText": "Hằng năm", "time": {"kind": "YEARLY"}, "recurrence": "YEARLY", "roles": [{"role": "LEAD", "organisation": "HN-TT"}],
             "programmes": ["POVERTY_2021"]}""";
    static final String ANOTHER_TASK = """
            {"ordinal": "1.2", "content": "Tổ chức tập huấn kỹ năng cho người thực hiện trợ giúp pháp lý",
             "timeText": "Quý II năm 2021", "time": {"kind": "QUARTER", "year": 2021, "number": 2}, "recurrence": "ONCE",
             "milestones": [{"name": "Báo cáo kết quả", "due": "2021-06-30"}],
             "roles": [{"role": "LEAD", "organisation": "HN-TT"}], "programmes": ["POVERTY_2021"]}""";
    static final String TARGET = """
            {"task": "1.1", "indicator": "COMM_EVENTS_GENERAL", "programme": "POVERTY_2021",
             "recurrence": "YEARLY", "bound": {"low": 20, "high": 30}}""";
    static final String PLAN = """
            {"number": "12/KH-STP", "title": "Truyền thông về trợ giúp pháp lý giai đoạn 2021-2025", "type": "PLAN",
             "issuer": "HN-STP", "signedOn": "2021-01-15", "period": {"from": "2021-01-01", "to": "2025-12-31"},
             "unit": "01", "programmes": ["POVERTY_2021"], "legalBases": [], "source": "ORIGINAL", "recipients": ["UBND thành phố (b/c)"],
             "place": "Hà Nội", "signer": {"title": "KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC"},
             "sections": [{"heading": "I. Mục đích, yêu cầu", "paragraphs": ["Nâng cao nhận thức về trợ giúp pháp lý."]}],
             "budget": [{"task": "1.1", "programme": "POVERTY_2021", "source": "CENTRAL", "year": 2021,
              "amount": 80000000, "content": "Truyền thông ở cơ sở"}],
             "tasks": [""" + TASK + "], \"targets\": [" + TARGET + "]}";

    private Examples() {}
}
