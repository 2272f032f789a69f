# Cards on rights and duties.

cards-title = هل يمكنني أن أتطوع؟
cards-help = بطاقات عن الحقوق والواجبات. ابحثا معاً عما يناسبك.
cards-back = العودة إلى البطاقات
cards-list = البطاقات
cards-search = ابحث عن بطاقة
cards-search-hint = كلمة بالهولندية أو الفرنسية أو الإنجليزية أو العربية.
cards-count = { $count ->
    [zero] لا بطاقات
    [one] بطاقة واحدة
    [two] بطاقتان
    [few] { $count } بطاقات
   *[other] { $count } بطاقة
  }
cards-none = لا توجد بطاقة بهذه الكلمة. جرب كلمة أقصر أو كلمة أخرى.
cards-empty = لا توجد بطاقات بعد. يمكن للمنسق كتابتها في لوحة التحكم.
cards-pick = اختر بطاقة.
cards-nothing-kept = لا نحفظ من يسأل ولا عما يسأل.
cards-first = ماذا تفعل أولاً؟
cards-link = اقرأ المزيد
cards-address = العنوان
cards-source = المصدر
cards-no-source = لم يُذكر مصدر.
cards-checked = آخر مراجعة: { $day }.
cards-old = مضى على ذلك أكثر من نصف سنة: اسأل إن كان ما زال صحيحاً.
cards-never = لم يراجع أحد هذا بعد: اسأل إن كان صحيحاً.
cards-old-short = لم تُراجع منذ مدة طويلة
cards-never-short = لم تُراجع
cards-print = اطبع
cards-lacking = هذه البطاقة غير موجودة بهذه اللغة: { $language }.
cards-has = وهي موجودة باللغات:
cards-dutch-below = النص بالهولندية في الأسفل. اقرآه معاً.
cards-gone = أزال المنسق هذه البطاقة قبل قليل. يمكنك متابعة القراءة حتى تعود.
cards-changed = تغيرت هذه البطاقة قبل قليل.
cards-show-new = أظهر الجديدة
cards-not-here = لم تعد هذه البطاقة موجودة. اختر بطاقة أخرى.
