package vn.tgpl.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Tables of units in the size and shape of the real ones, with invented names: 3,321 new communes, 10,602 old rows. */
final class CatalogueTables {
    private static final int NEW = 3_321;
    private static final int ROWS = 10_602;
    private static final int DISTRICTS = 696;

    /** Provinces that were not merged: as long as they stay, the old ones are the new ones. */
    private static final List<String> PROVINCES = List.of(
            "01:Thành phố Hà Nội", "04:Tỉnh Cao Bằng", "11:Tỉnh Điện Biên", "12:Tỉnh Lai Châu", "14:Tỉnh Sơn La");

    private final Random random = new Random(1);

    private static String code(int i) {
        return String.format("%05d", 10_000 + i);
    }

    private static String province(int commune) {
        return PROVINCES.get(commune * PROVINCES.size() / NEW);
    }

    String units() {
        var table = new StringBuilder("code,name,type,parent_code,valid_from\n");
        for (var i = 0; i < NEW; i++) {
            table.append(code(i)).append(",Xã Số ").append(i).append(",COMMUNE,");
            table.append(province(i), 0, 2).append(",2025-07-01\n");
        }
        return table.toString();
    }

    /** One old commune in twenty is split; a third of them hand their code on. */
    String successions() {
        var table = new StringBuilder("old_code,old_name,old_district_code,old_district,old_province_code,old_province,"
                + "new_code,new_name,new_province_code,split\n");
        var rows = 0;
        for (var old = 0; rows < ROWS; old++) {
            var to = new ArrayList<>(List.of((int) ((long) rows * NEW / ROWS)));
            if (random.nextInt(20) == 0 && rows < ROWS - 1) to.add(sameProvince(to.getFirst()));
            for (var one : to) {
                row(table, old, to.getFirst(), one, to.size() > 1);
                rows++;
            }
        }
        return table.toString();
    }

    private static int sameProvince(int commune) {
        return commune > 0 && province(commune - 1).equals(province(commune)) ? commune - 1 : commune + 1;
    }

    /** @param home the new commune where most of it went: that says its district */
    private static void row(StringBuilder table, int old, int home, int to, boolean split) {
        var district = home * DISTRICTS / NEW;
        var province = province(district * NEW / DISTRICTS);
        table.append(code(old)).append(",Xã Cũ ").append(old).append(',');
        table.append(100 + district).append(",Huyện ").append(district).append(',');
        table.append(province, 0, 2).append(',').append(province.substring(3)).append(',');
        table.append(code(to)).append(",Xã Số ").append(to).append(',').append(province(to), 0, 2);
        table.append(split ? ",True\n" : ",False\n");
    }
}
