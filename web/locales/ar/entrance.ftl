# The entrance of a market.
entrance-title = استقبال السوق
entrance-no-market = لا يوجد سوق قادم بعد. المنسّق ينشئه في لوحة الإدارة.
entrance-coming = السوق يوم { $day }. يمكن عدّ الزوار في ذلك اليوم.
entrance-over = كان السوق يوم { $day }. انتهى العدّ.
entrance-back-scan = الاستقبال
entrance-without-booklet = بدون دفتر
entrance-just = هذا الدفتر كان هنا قبل قليل. خذ التالي.
entrance-next = الزائر التالي

## How many came in
entrance-count = { $count ->
    [0] لا زوار بعد
    [one] زائر واحد
    [two] زائران
    [few] { $count } زوار
   *[other] { $count } زائرًا
  }
entrance-count-about = حسب المعلوم؛ هنا { $here }
entrance-count-one = زائر
entrance-count-back = واحد زائد
entrance-count-burst = أُضيف الآن: { $count }

## For whom a booklet is
entrance-choose-title = لمن الدفتر { $code }؟
entrance-person = شخص يعطي اسمه
entrance-person-about = ابحث عن بطاقته أو أنشئ بطاقة جديدة.
entrance-group = مجموعة من جهة مُحيلة
entrance-group-about = بدون أسماء. المرافق يتلقى المواعيد.
entrance-unnamed = بدون اسم
entrance-unnamed-about = لا نحفظ شيئًا عن هذا الزائر.
entrance-group-again = مرة أخرى { $group }
entrance-twice-title = الدفتر { $code } مسجّل أكثر من مرة
entrance-twice = لم يُمحَ شيء. من هو الزائر الذي أمامك؟ افصل الدفتر حيث لا مكان له.
entrance-once-title = الدفتر { $code } مُعطى من قبل
entrance-once = غير صحيح؟ افصل الدفتر أولًا، ثم اختر من جديد.
entrance-together-title = الدفتر { $code } لهم معًا
entrance-bearer-person = بطاقة { $name }
entrance-bearer-group = مجموعة { $group } ({ $referrer })
entrance-take-off-person = افصل الدفتر عن هذه البطاقة
entrance-take-off = افصل الدفتر عن هذه المجموعة
entrance-taken-off = الدفتر { $code } لم يعد مع { $group }.
entrance-whose-person = الدفتر { $code } لـ { $name }.
entrance-whose-blank = الدفتر { $code } مع بطاقة بدون اسم.
entrance-whose-group = الدفتر { $code } مع { $group }، من { $referrer }.
entrance-whose-nobody = الدفتر { $code }، بدون اسم.
entrance-whose-none = بدون دفتر وبدون اسم.
entrance-open-sheet = افتح البطاقة

## Somebody with a name
entrance-person-title = من يأخذ الدفتر { $code }؟
entrance-person-some = هؤلاء أول { $count }. اكتب حروفًا أكثر.
entrance-given = الدفتر { $code } الآن لـ { $name }.
entrance-new-title = بطاقة جديدة عند الاستقبال
entrance-who-title = من هو؟
entrance-who-about = يمكن إكمال البطاقة لاحقًا عند نقطة المعلومات.
entrance-who-bound = الدفتر { $code } مع هذه البطاقة.
entrance-who-unbound = الدفتر { $code } غير مرتبط بعد.
entrance-to-talents = إلى المواهب

## A group
entrance-groups-title = إلى أي مجموعة ينتمي الدفتر { $code }؟
entrance-groups-search = ابحث عن مجموعة أو جهة مُحيلة
entrance-groups-none = لا مجموعة بهذه الحروف.
entrance-groups-missing = المجموعة غير موجودة؟ المنسّق ينشئ المجموعات عند الجهة المُحيلة. تابع الآن بدون اسم.
entrance-groups-empty = لا توجد مجموعات بعد.
entrance-groups-with = مع { $name }
entrance-group-given = الدفتر { $code } الآن مع { $group }.

## What somebody likes to do
entrance-not-kept = ما تختاره هنا لا يُحفظ.
entrance-kept-sheet = مواهب البطاقة مختارة من قبل. ما تغيّره هنا لا يصل إلى البطاقة إلا إذا حفظته.
entrance-save-talents = احفظ في البطاقة
entrance-talents-same = موجود في البطاقة
entrance-talents-saved = المواهب الآن في البطاقة.
entrance-no-consent = هذا الشخص لا يريد أن نحفظ شيئًا. يمكنك مع ذلك عرض مسار.
entrance-show-route = اعرض المسار

## The route
entrance-route-title = مسارك
entrance-route-for = { $market } · { $day }
entrance-route-booklet = الدفتر { $code }
entrance-route-talents = اخترت: { $what }
entrance-route-fits = { $count ->
    [one] جناح واحد يناسبك
    [two] جناحان يناسبانك
    [few] { $count } أجنحة تناسبك
   *[other] { $count } جناحًا يناسبك
  }
entrance-route-others = { $count ->
    [one] جناح آخر
    [two] جناحان آخران
    [few] { $count } أجنحة أخرى
   *[other] { $count } جناحًا آخر
  }
entrance-route-none = لا جناح يبحث عن هذا بالضبط. هذه كل الأجنحة.
entrance-route-all = لم تختر مواهب. هذه كل الأجنحة.
entrance-route-empty = لا أجنحة لهذا السوق بعد.
entrance-route-no-tasks = اسأل في الجناح عمّا يمكنك أن تفعله.
entrance-route-sign = جناح { $sign }
entrance-route-more = { $count ->
    [one] ومهمة أخرى
    [two] ومهمتان أخريان
    [few] و{ $count } مهام أخرى
   *[other] و{ $count } مهمة أخرى
  }
entrance-away-busy = مزدحم منذ { $clock }. تعال إلى هنا لاحقًا.
entrance-away-pause = في استراحة منذ { $clock }. تعال إلى هنا لاحقًا.
entrance-away-lunch = في استراحة الغداء منذ { $clock }. تعال إلى هنا لاحقًا.
entrance-route-older = تغيّر الترتيب في هذه الأثناء.
entrance-route-renew = رتّب من جديد
entrance-route-print = اطبع المسار
entrance-talents-back = المواهب
