-- A database of version 1, as the program wrote it before there were rounds: two cases, their ratings and the journal.
PRAGMA application_id = 1365862501;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE attachment (
  id          TEXT PRIMARY KEY,
  rating_id   TEXT NOT NULL,
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,
  size        INTEGER NOT NULL,
  hash        TEXT NOT NULL
) STRICT;
CREATE TABLE consortium_case (
  id          TEXT PRIMARY KEY,
  code        TEXT NOT NULL,               -- short id in files and commands
  title_zh    TEXT,
  title_en    TEXT,
  ours        INTEGER NOT NULL DEFAULT 0,
  position    INTEGER NOT NULL DEFAULT 0,
  framework   TEXT NOT NULL,
  note        TEXT
) STRICT;
INSERT INTO "consortium_case" VALUES('c1','ours','云溪','Yunxi',1,0,'consortium-fit@1','old');
INSERT INTO "consortium_case" VALUES('c2','ref','参照','Reference',0,1,'consortium-fit@1','old');
CREATE TABLE framework (
  id    TEXT PRIMARY KEY,                  -- reference: id@version
  body  TEXT NOT NULL
) STRICT;
INSERT INTO "framework" VALUES('consortium-fit@1','{
 "id": "consortium-fit",
 "version": 1,
 "title": {
  "en": "Municipal industry-education consortium: fit framework",
  "zh": "市域产教联合体建设模式分析指标"
 },
 "source": "Wang Zixin, qualitative study on the construction model of municipal industry-education alliances, received 2024-12-18, accepted 2025-07-22, table 1",
 "statuses": [
  {
   "id": "described",
   "missing": "0",
   "title": {
    "zh": "有具体描述",
    "en": "described"
   }
  },
  {
   "id": "partial",
   "missing": "1/2",
   "title": {
    "zh": "部分描述",
    "en": "partly described"
   }
  },
  {
   "id": "planned",
   "missing": "1",
   "title": {
    "zh": "仅有预期",
    "en": "only planned"
   }
  },
  {
   "id": "absent",
   "missing": "1",
   "title": {
    "zh": "未见描述",
    "en": "not described"
   }
  }
 ],
 "levels": [
  {
   "id": "high",
   "missing_at_most": "1/5",
   "title": {
    "zh": "高契合度",
    "en": "high"
   }
  },
  {
   "id": "medium",
   "missing_at_most": "1/2",
   "title": {
    "zh": "中契合度",
    "en": "medium"
   }
  },
  {
   "id": "low",
   "missing_at_most": "1",
   "title": {
    "zh": "低契合度",
    "en": "low"
   }
  }
 ],
 "dimensions": [
  {
   "id": "talent",
   "title": {
    "zh": "人才资源供给",
    "en": "Talent resource supply"
   },
   "indicators": [
    {
     "id": "talent.programme-industry",
     "title": {
      "zh": "专业设置对接产业发展",
      "en": "Programmes match industrial development"
     }
    },
    {
     "id": "talent.course-standard",
     "title": {
      "zh": "专业课程对接职业标准",
      "en": "Courses match occupational standards"
     }
    },
    {
     "id": "talent.teaching-production",
     "title": {
      "zh": "教学过程对接生产过程",
      "en": "Teaching matches production"
     }
    },
    {
     "id": "talent.diploma-certificate",
     "title": {
      "zh": "学历证书对接职业资格证书",
      "en": "Diplomas match vocational certificates"
     }
    },
    {
     "id": "talent.lifelong-learning",
     "title": {
      "zh": "职业教育对接终身学习",
      "en": "Vocational education matches lifelong learning"
     }
    }
   ],
   "short": {
    "zh": "人才",
    "en": "talent"
   }
  },
  {
   "id": "technology",
   "title": {
    "zh": "科技资源赋能",
    "en": "Technology resource empowerment"
   },
   "indicators": [
    {
     "id": "technology.consulting",
     "title": {
      "zh": "应用技术咨询与评估",
      "en": "Technology consulting and assessment"
     },
     "alias": [
      "应用技术咨询与评估",
      "技术咨询与评估"
     ]
    },
    {
     "id": "technology.research",
     "title": {
      "zh": "应用技术研发与合作",
      "en": "Joint research and development"
     },
     "alias": [
      "应用技术研发与合作",
      "研发合作"
     ]
    },
    {
     "id": "technology.transfer",
     "title": {
      "zh": "应用技术转让及交易",
      "en": "Technology transfer and trade"
     },
     "alias": [
      "应用技术转让及交易",
      "技术转让"
     ]
    },
    {
     "id": "technology.training",
     "title": {
      "zh": "应用技术人才培养与交流",
      "en": "Technical training and exchange"
     },
     "alias": [
      "应用技术人才培养与交流",
      "技术培训与交流"
     ]
    },
    {
     "id": "technology.platform",
     "title": {
      "zh": "应用技术合作平台",
      "en": "Technology cooperation platforms"
     },
     "alias": [
      "应用技术合作平台",
      "技术合作平台"
     ]
    },
    {
     "id": "technology.incubation",
     "title": {
      "zh": "应用技术创新孵化",
      "en": "Innovation incubation"
     },
     "alias": [
      "应用技术创新孵化",
      "创新孵化"
     ]
    },
    {
     "id": "technology.culture",
     "title": {
      "zh": "应用创新文化的培养",
      "en": "Culture of innovation"
     },
     "alias": [
      "应用创新文化的培养",
      "创新文化培养"
     ]
    }
   ],
   "short": {
    "zh": "科技",
    "en": "technology"
   }
  },
  {
   "id": "administration",
   "title": {
    "zh": "行政资源增益",
    "en": "Administrative resource gain"
   },
   "indicators": [
    {
     "id": "administration.organisation",
     "title": {
      "zh": "组织支持",
      "en": "Organisational support"
     }
    },
    {
     "id": "administration.institution",
     "title": {
      "zh": "制度支持",
      "en": "Institutional support"
     }
    },
    {
     "id": "administration.operation",
     "title": {
      "zh": "运行支持",
      "en": "Operational support"
     }
    },
    {
     "id": "administration.evaluation",
     "title": {
      "zh": "评价支持",
      "en": "Evaluation support"
     }
    },
    {
     "id": "administration.funding",
     "title": {
      "zh": "资金（保障）支持",
      "en": "Funding and safeguard support"
     },
     "alias": [
      "资金支持",
      "保障支持"
     ]
    }
   ],
   "short": {
    "zh": "行政",
    "en": "administration"
   }
  }
 ],
 "models": {
  "note": "names of the models. strong: each dimension at the first level, in framework order, prefix + its short name, joined by the separator, then the suffix",
  "strong-balanced": {
   "zh": "强均衡",
   "en": "strong, balanced"
  },
  "strong": {
   "prefix": {
    "zh": "强",
    "en": "strong "
   },
   "separator": {
    "zh": "+",
    "en": " + "
   },
   "suffix": {
    "zh": "（非均衡）",
    "en": " (unbalanced)"
   }
  },
  "balanced": {
   "zh": "均衡（{level}）",
   "en": "balanced ({level})"
  },
  "unbalanced": {
   "zh": "非均衡",
   "en": "unbalanced"
  },
  "undetermined": {
   "zh": "待定",
   "en": "undetermined"
  }
 }
}');
CREATE TABLE journal (
  seq           INTEGER PRIMARY KEY,
  batch         TEXT NOT NULL,
  time          TEXT NOT NULL,
  actor         TEXT NOT NULL,
  origin        TEXT NOT NULL,
  action        TEXT NOT NULL,
  entity        TEXT NOT NULL,
  id            TEXT NOT NULL,
  base          INTEGER NOT NULL,          -- seq of the record's entry that this one was built on, 0 for none
  before        TEXT,
  after         TEXT,
  salt          BLOB,
  before_digest BLOB,
  after_digest  BLOB,
  hash          BLOB NOT NULL
) STRICT;
INSERT INTO "journal" VALUES(1,'01a1fd86-2fac-7bfa-bf87-812c5a75ab74','2026-11-21T09:53:12.108Z','root','here','add','framework','consortium-fit@1',0,NULL,'{"body":"{\n \"id\": \"consortium-fit\",\n \"version\": 1,\n \"title\": {\n  \"en\": \"Municipal industry-education consortium: fit framework\",\n  \"zh\": \"市域产教联合体建设模式分析指标\"\n },\n \"source\": \"Wang Zixin, qualitative study on the construction model of municipal industry-education alliances, received 2024-12-18, accepted 2025-07-22, table 1\",\n \"statuses\": [\n  {\n   \"id\": \"described\",\n   \"missing\": \"0\",\n   \"title\": {\n    \"zh\": \"有具体描述\",\n    \"en\": \"described\"\n   }\n  },\n  {\n   \"id\": \"partial\",\n   \"missing\": \"1/2\",\n   \"title\": {\n    \"zh\": \"部分描述\",\n    \"en\": \"partly described\"\n   }\n  },\n  {\n   \"id\": \"planned\",\n   \"missing\": \"1\",\n   \"title\": {\n    \"zh\": \"仅有预期\",\n    \"en\": \"only planned\"\n   }\n  },\n  {\n   \"id\": \"absent\",\n   \"missing\": \"1\",\n   \"title\": {\n    \"zh\": \"未见描述\",\n    \"en\": \"not described\"\n   }\n  }\n ],\n \"levels\": [\n  {\n   \"id\": \"high\",\n   \"missing_at_most\": \"1/5\",\n   \"title\": {\n    \"zh\": \"高契合度\",\n    \"en\": \"high\"\n   }\n  },\n  {\n   \"id\": \"medium\",\n   \"missing_at_most\": \"1/2\",\n   \"title\": {\n    \"zh\": \"中契合度\",\n    \"en\": \"medium\"\n   }\n  },\n  {\n   \"id\": \"low\",\n   \"missing_at_most\": \"1\",\n   \"title\": {\n    \"zh\": \"低契合度\",\n    \"en\": \"low\"\n   }\n  }\n ],\n \"dimensions\": [\n  {\n   \"id\": \"talent\",\n   \"title\": {\n    \"zh\": \"人才资源供给\",\n    \"en\": \"Talent resource supply\"\n   },\n   \"indicators\": [\n    {\n     \"id\": \"talent.programme-industry\",\n     \"title\": {\n      \"zh\": \"专业设置对接产业发展\",\n      \"en\": \"Programmes match industrial development\"\n     }\n    },\n    {\n     \"id\": \"talent.course-standard\",\n     \"title\": {\n      \"zh\": \"专业课程对接职业标准\",\n      \"en\": \"Courses match occupational standards\"\n     }\n    },\n    {\n     \"id\": \"talent.teaching-production\",\n     \"title\": {\n      \"zh\": \"教学过程对接生产过程\",\n      \"en\": \"Teaching matches production\"\n     }\n    },\n    {\n     \"id\": \"talent.diploma-certificate\",\n     \"title\": {\n      \"zh\": \"学历证书对接职业资格证书\",\n      \"en\": \"Diplomas match vocational certificates\"\n     }\n    },\n    {\n     \"id\": \"talent.lifelong-learning\",\n     \"title\": {\n      \"zh\": \"职业教育对接终身学习\",\n      \"en\": \"Vocational education matches lifelong learning\"\n     }\n    }\n   ],\n   \"short\": {\n    \"zh\": \"人才\",\n    \"en\": \"talent\"\n   }\n  },\n  {\n   \"id\": \"technology\",\n   \"title\": {\n    \"zh\": \"科技资源赋能\",\n    \"en\": \"Technology resource empowerment\"\n   },\n   \"indicators\": [\n    {\n     \"id\": \"technology.consulting\",\n     \"title\": {\n      \"zh\": \"应用技术咨询与评估\",\n      \"en\": \"Technology consulting and assessment\"\n     },\n     \"alias\": [\n      \"应用技术咨询与评估\",\n      \"技术咨询与评估\"\n     ]\n    },\n    {\n     \"id\": \"technology.research\",\n     \"title\": {\n      \"zh\": \"应用技术研发与合作\",\n      \"en\": \"Joint research and development\"\n     },\n     \"alias\": [\n      \"应用技术研发与合作\",\n      \"研发合作\"\n     ]\n    },\n    {\n     \"id\": \"technology.transfer\",\n     \"title\": {\n      \"zh\": \"应用技术转让及交易\",\n      \"en\": \"Technology transfer and trade\"\n     },\n     \"alias\": [\n      \"应用技术转让及交易\",\n      \"技术转让\"\n     ]\n    },\n    {\n     \"id\": \"technology.training\",\n     \"title\": {\n      \"zh\": \"应用技术人才培养与交流\",\n      \"en\": \"Technical training and exchange\"\n     },\n     \"alias\": [\n      \"应用技术人才培养与交流\",\n      \"技术培训与交流\"\n     ]\n    },\n    {\n     \"id\": \"technology.platform\",\n     \"title\": {\n      \"zh\": \"应用技术合作平台\",\n      \"en\": \"Technology cooperation platforms\"\n     },\n     \"alias\": [\n      \"应用技术合作平台\",\n      \"技术合作平台\"\n     ]\n    },\n    {\n     \"id\": \"technology.incubation\",\n     \"title\": {\n      \"zh\": \"应用技术创新孵化\",\n      \"en\": \"Innovation incubation\"\n     },\n     \"alias\": [\n      \"应用技术创新孵化\",\n      \"创新孵化\"\n     ]\n    },\n    {\n     \"id\": \"technology.culture\",\n     \"title\": {\n      \"zh\": \"应用创新文化的培养\",\n      \"en\": \"Culture of innovation\"\n     },\n     \"alias\": [\n      \"应用创新文化的培养\",\n      \"创新文化培养\"\n     ]\n    }\n   ],\n   \"short\": {\n    \"zh\": \"科技\",\n    \"en\": \"technology\"\n   }\n  },\n  {\n   \"id\": \"administration\",\n   \"title\": {\n    \"zh\": \"行政资源增益\",\n    \"en\": \"Administrative resource gain\"\n   },\n   \"indicators\": [\n    {\n     \"id\": \"administration.organisation\",\n     \"title\": {\n      \"zh\": \"组织支持\",\n      \"en\": \"Organisational support\"\n     }\n    },\n    {\n     \"id\": \"administration.institution\",\n     \"title\": {\n      \"zh\": \"制度支持\",\n      \"en\": \"Institutional support\"\n     }\n    },\n    {\n     \"id\": \"administration.operation\",\n     \"title\": {\n      \"zh\": \"运行支持\",\n      \"en\": \"Operational support\"\n     }\n    },\n    {\n     \"id\": \"administration.evaluation\",\n     \"title\": {\n      \"zh\": \"评价支持\",\n      \"en\": \"Evaluation support\"\n     }\n    },\n    {\n     \"id\": \"administration.funding\",\n     \"title\": {\n      \"zh\": \"资金（保障）支持\",\n      \"en\": \"Funding and safeguard support\"\n     },\n     \"alias\": [\n      \"资金支持\",\n      \"保障支持\"\n     ]\n    }\n   ],\n   \"short\": {\n    \"zh\": \"行政\",\n    \"en\": \"administration\"\n   }\n  }\n ],\n \"models\": {\n  \"note\": \"names of the models. strong: each dimension at the first level, in framework order, prefix + its short name, joined by the separator, then the suffix\",\n  \"strong-balanced\": {\n   \"zh\": \"强均衡\",\n   \"en\": \"strong, balanced\"\n  },\n  \"strong\": {\n   \"prefix\": {\n    \"zh\": \"强\",\n    \"en\": \"strong \"\n   },\n   \"separator\": {\n    \"zh\": \"+\",\n    \"en\": \" + \"\n   },\n   \"suffix\": {\n    \"zh\": \"（非均衡）\",\n    \"en\": \" (unbalanced)\"\n   }\n  },\n  \"balanced\": {\n   \"zh\": \"均衡（{level}）\",\n   \"en\": \"balanced ({level})\"\n  },\n  \"unbalanced\": {\n   \"zh\": \"非均衡\",\n   \"en\": \"unbalanced\"\n  },\n  \"undetermined\": {\n   \"zh\": \"待定\",\n   \"en\": \"undetermined\"\n  }\n }\n}"}',X'7525D90EB4B78BCB47566EE2CA9481F1',NULL,X'C550364ABB6640CB05AA7787A468F5FC9390BE3D29967907AC5D7741AF11D8CB',X'D40ED6B934123AE188ED54BCDC0653039DDBA6CB60CE8D61AB737B31F560F6ED');
INSERT INTO "journal" VALUES(2,'01a1fd86-2fb0-7a94-8b87-dbe00000beac','2026-11-21T09:53:12.112Z','root','here','add','consortium_case','c1',0,NULL,'{"code":"ours","title_zh":"云溪","title_en":"Yunxi","ours":1,"position":0,"framework":"consortium-fit@1","note":"old"}',X'36BB459B48F7559EDE74245A8D7F0AE1',NULL,X'408F39DE45620D2A7A60037BFB7156A3AB10541877D405119DAA7C6499D9B36D',X'BC865AE65A040F7BECCA4C7D05BD2958ADD2C70E2D55D918D8376028D47F4AF2');
INSERT INTO "journal" VALUES(3,'01a1fd86-2fb9-75d1-9317-6144c8162bd5','2026-11-21T09:53:12.121Z','root','here','add','consortium_case','c2',0,NULL,'{"code":"ref","title_zh":"参照","title_en":"Reference","ours":0,"position":1,"framework":"consortium-fit@1","note":"old"}',X'31E6B274B2EBE99685784A784D94112C',NULL,X'D8DC3BF4CD11FAC40FD1C81A98930FAFF5248DBF03F34167586CE64F36ADD9EB',X'D5AA8C71ED27BD144CFAB8DAACD3DE9C416C910E9536BF094F864A129192C006');
INSERT INTO "journal" VALUES(4,'01a1fd86-2fbe-7a24-ae5c-e5872d77619a','2026-11-21T09:53:12.126Z','root','here','add','rating','c1/technology.transfer',0,NULL,'{"case_id":"c1","indicator":"technology.transfer","status":"planned","note":"n"}',X'4FB50D8A5270DD4EF22CF57F2FF9C713',NULL,X'BFA6684E0F060447DC7B29F0DACC27AAF367E19ABF9270DD02C5011771DEB494',X'68C483A2354DD6DE896721898EF8812B97D5D6FE39B547FF6DB608AAAA14A224');
INSERT INTO "journal" VALUES(5,'01a1fd86-2fc0-7291-b923-d0264ccc5663','2026-11-21T09:53:12.128Z','root','here','add','rating','c2/technology.transfer',0,NULL,'{"case_id":"c2","indicator":"technology.transfer","status":"absent","source":"s"}',X'F2CA1BC7115A4EC2505492BB80850BDD',NULL,X'69A5DD25859FFDFE37F1E2A44803CE884926B718A77BA20D1A25061E38F51E31',X'AA49D7077362DF9111A409C62D1F79E027AE85CAFE55C74DD78DC9A6A928A670');
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO "meta" VALUES('database_id','01a1fd86-2f85-71b1-a94c-bc796954268c');
INSERT INTO "meta" VALUES('epoch','1');
CREATE TABLE rating (
  id          TEXT PRIMARY KEY,
  case_id     TEXT NOT NULL,
  indicator   TEXT NOT NULL,
  status      TEXT,                        -- NULL: unknown
  note        TEXT,
  source      TEXT
) STRICT;
INSERT INTO "rating" VALUES('c1/technology.transfer','c1','technology.transfer','planned','n',NULL);
INSERT INTO "rating" VALUES('c2/technology.transfer','c2','technology.transfer','absent',NULL,'s');
CREATE INDEX journal_record ON journal (entity, id);
CREATE INDEX journal_batch ON journal (batch);
CREATE INDEX rating_case ON rating (case_id);
CREATE INDEX attachment_rating ON attachment (rating_id);
COMMIT;
