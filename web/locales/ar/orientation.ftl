# Tasks by what somebody looks for, without a sheet.

orientation-talent = المواهب
orientation-target = لمن
orientation-category = نوع العمل
orientation-language = اللغات
orientation-municipality = أين
orientation-when = متى
orientation-short = مهمة قصيرة
orientation-age = العمر
orientation-dutch = ممارسة الهولندية
orientation-dutch-yes = نعم
orientation-from-age = من عمر { $age } سنة
orientation-until = حتى { $day }
orientation-no-end = اسأل حتى متى
orientation-chosen = تم اختيار { $count }
orientation-tasks = { $count ->
    [one] مهمة
    [two] مهمتان
    [few] مهام
   *[other] مهمة
  }
orientation-asked = اخترت: { $what }
orientation-to-ask = { $count ->
    [one] مهمة واحدة تحتاج إلى سؤال
    [two] مهمتان تحتاجان إلى سؤال
    [few] { $count } مهام تحتاج إلى سؤال
   *[other] { $count } مهمة تحتاج إلى سؤال
  }
orientation-to-ask-help = لم تقل المنظمة كل شيء هنا. اتصل واسأل: قد يكون مناسباً.
orientation-ask = اسأل عن: { $what }
orientation-print = اطبع
