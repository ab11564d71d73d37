package vn.tgpl.activities.activity;

import java.util.List;
import java.util.UUID;

/** What is said of an activity both when it is planned and when its record is corrected. */
interface Particulars {
    String kind();

    String unit();

    String mode();

    String organisation();

    List<String> programmes();

    String primaryProgramme();

    UUID planTask();

    List<String> audiences();

    List<String> languages();
}
